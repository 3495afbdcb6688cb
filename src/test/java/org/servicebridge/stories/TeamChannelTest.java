package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Visitor;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.incident.FlagRisks;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.servicebridge.outbox.Senders;
import org.servicebridge.outbox.TeamChannelAddress;
import org.servicebridge.outbox.transport.ChatStub;
import org.servicebridge.outbox.transport.TestTransports;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Milestones of an HSSI are posted to the channel of its team, in their order, and never of a restricted one. */
@EngineTest
class TeamChannelTest {

    private static final String SLACK = "/slack/T0001/B0001/secret-of-spine";
    private static final String TEAMS = "/teams/workflows/secret-of-team";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private CallStory story;
    private ChatStub chat;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
        chat = new ChatStub(story.clock);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    @Test
    @Clause("COM-19")
    void com19_each_milestone_is_posted_once_in_its_order_a_second_apart_with_a_link_to_the_hssi() {
        // given
        ofService("slack", SLACK);
        String reference = story.reportedByApi(
                Actor.key("spine", "spine-operations"),
                report -> report.by("provider", "INC1", 2).rated("high", 500, 2));
        story.severitySet(BRIDGE, reference, 2);
        story.foundWithoutRisk(BRIDGE, reference);

        // when
        story.noticeSent(BRIDGE, reference);
        story.bean(ChangeSeverity.class).change(reference, 1, "Second region: a secret reason", BRIDGE);
        story.asksForCall(BRIDGE, reference);
        story.arranges(
                BRIDGE, reference, "2026-11-24T10:25", Map.of("invitees", "[\"provider-manager\"]", "holding", "no"));
        story.starts(BRIDGE, "escalate-incident", reference, Map.of("reason", "no-progress", "what", "A secret plan"));
        story.resolvedByTelephone(BRIDGE, reference);
        story.agreedAndClosed(BRIDGE, BRIDGE, reference);
        leaves();
        assertThat(chat.taken).as("one a second").hasSize(1);
        for (int second = 0; second < 12; second++) {
            story.clock.advance(Duration.ofSeconds(1));
            leaves();
        }

        // then
        assertThat(chat.answers).containsOnly(200);
        assertThat(chat.taken)
                .hasSize(8)
                .allSatisfy(post -> assertThat(post)
                        .startsWith(SLACK)
                        .contains("/incidents/" + reference, "Spine Core")
                        .doesNotContain("secret reason", "secret plan"));
        assertThat(milestones())
                .containsExactly(
                        "Declared.",
                        "Notice. First notice is sent.",
                        "Severity changed.",
                        "Call arranged. Conference call opens 10:25am.",
                        "Escalated. No progress",
                        "Resolved.",
                        "Notice. Final notice is sent.",
                        "Closed.");
        assertThat(chat.taken.get(0)).contains("severity 2");
        assertThat(chat.taken.get(2)).contains("severity 1");
    }

    @Test
    @Clause("COM-19")
    void com19_nothing_of_a_restricted_hssi_is_posted_and_what_waits_when_it_becomes_one_is_held() {
        // given
        ofService("slack", SLACK);
        String harmed = anIncident()
                .flagged(new Flags(false, true, false))
                .managedIn(story.bean(Incidents.class), story.clock)
                .reference();
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        story.asksForCall(BRIDGE, harmed);
        story.bean(ChangeSeverity.class).change(reference, 2, "Fewer users", BRIDGE);

        // when
        story.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> story.bean(FlagRisks.class)
                        .flag(
                                story.bean(Incidents.class).lock(reference),
                                new Flags(false, false, true),
                                "Data may be seen by others",
                                BRIDGE));
        leaves();

        // then
        assertThat(chat.taken).isEmpty();
        assertThat(story.bean(JdbcClient.class)
                        .sql("select incident from channel_post")
                        .query(String.class)
                        .list())
                .containsExactly(reference);
        assertThat(story.recorded(reference, "restricted-kept-back"))
                .singleElement()
                .asString()
                .contains("The Slack to Spine HSSIs is held and does not leave")
                .doesNotContain("Call");
    }

    @Test
    @Clause("COM-19")
    void com19_a_channel_that_takes_no_more_for_now_gets_all_in_order_when_it_says_and_others_wait_for_none() {
        // given
        ofService("slack", SLACK);
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        String other = story.managed("2026-11-24T10:00:00", anIncident());
        set("bridge", other, "teams", TEAMS);
        story.bean(ChangeSeverity.class).change(reference, 2, "Fewer users", BRIDGE);
        story.bean(ChangeSeverity.class).change(reference, 1, "More users", BRIDGE);
        chat.isBusy(SLACK, 90);

        // when
        leaves();
        story.clock.advance(Duration.ofSeconds(89));
        leaves();
        assertThat(chat.taken)
                .as("the other channel alone")
                .allMatch(post -> post.startsWith(TEAMS))
                .hasSize(1);
        story.clock.advance(Duration.ofSeconds(1));
        leaves();
        story.clock.advance(Duration.ofSeconds(1));
        leaves();

        // then
        assertThat(chat.answers).containsExactlyInAnyOrder(429, 202, 200, 200);
        assertThat(chat.taken.subList(1, 3))
                .satisfiesExactly(
                        first -> assertThat(first).contains("severity 2"),
                        then -> assertThat(then).contains("severity 1"));
        assertThat(story.bean(JdbcClient.class)
                        .sql("select max(attempts) from delivery where channel = 'SLACK'")
                        .query(Integer.class)
                        .single())
                .as("what was not the message's fault does not count")
                .isEqualTo(1);
    }

    @Test
    @Clause("COM-19")
    void com19_what_a_channel_did_not_get_stands_in_red_and_is_posted_again_to_the_one_that_takes_its_place() {
        // given
        ofService("slack", SLACK);
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        chat.archives(SLACK);
        story.bean(ChangeSeverity.class).change(reference, 2, "Fewer users", BRIDGE);
        leaves();
        assertThat(story.recorded(reference, "channel-not-reached"))
                .containsExactly(
                        "The channel Spine HSSIs (Slack) did not get a message: The channel is archived, or its address was taken back in Slack (410): set the channel anew.");
        Visitor bridge = Visitor.signedIn(port, "bridge");
        assertThat(bridge.get("/incidents/" + reference).body())
                .contains("Post again", "rejected: The channel is archived");

        // when
        set("bridge", reference, "teams", TEAMS);
        String failed = story.bean(JdbcClient.class)
                .sql("select id::text from channel_post where failed_at is not null")
                .query(String.class)
                .single();
        String again = "/incidents/%s/channel/posts/%s/again".formatted(reference, failed);
        HttpResponse<String> posted = bridge.submit("/incidents/" + reference, again, "");
        HttpResponse<String> twice = bridge.submit("/incidents/" + reference, again, "");
        leaves();
        story.clock.advance(Duration.ofSeconds(1));
        leaves();

        // then
        assertThat(posted.statusCode()).isEqualTo(302);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(milestones())
                .containsExactly("Followed here. It is followed in this channel from now on.", "Severity changed.");
        assertThat(story.timeline(reference)).contains("channel-set", "channel-posted-again");
        assertThat(bridge.get("/incidents/" + reference).body()).doesNotContain("Post again");
    }

    @Test
    @Clause("COM-19")
    void com19_the_address_is_a_secret_that_nothing_shows_and_only_who_may_sets_a_channel() {
        // given
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        ofService("slack", SLACK);
        String path = "/api/v1/incidents/%s/channel".formatted(reference);

        // when
        HttpResponse<String> set = api("bridge", "PUT", path, "teams", chat.address(TEAMS));
        leaves();

        // then
        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(set.body())
                .contains("\"kind\":\"teams\"", "\"ofService\":false", "Followed here")
                .doesNotContain("secret-of");
        Visitor lead = Visitor.signedIn(port, "lead");
        assertThat(lead.get("/channels").body())
                .contains("Slack, Spine HSSIs", "93.184.215.14")
                .doesNotContain("secret-of");
        assertThat(lead.get("/incidents/" + reference).body())
                .contains("Microsoft Teams, Spine HSSIs")
                .doesNotContain("secret-of");
        for (String table :
                List.of("team_channel", "channel_post", "delivery", "letter", "timeline_text", "act_ru_variable")) {
            assertThat(story.bean(JdbcClient.class)
                            .sql("select coalesce(string_agg(t::text, ' '), '') from %s t".formatted(table))
                            .query(String.class)
                            .single())
                    .as(table)
                    .doesNotContain("secret-of", hex("secret-of"));
        }
        assertThat(api("clinical", "PUT", path, "teams", chat.address(TEAMS)).statusCode())
                .isEqualTo(403);
        assertThat(api("bridge", "PUT", "/api/v1/services/spine-core/channel", "teams", chat.address(TEAMS))
                        .statusCode())
                .isEqualTo(403);
        for (String inside : List.of(
                "http://93.184.215.14/x",
                "https://127.0.0.1/x",
                "https://10.0.0.8/x",
                "https://hooks.internal/x",
                "")) {
            HttpResponse<String> refused = api("bridge", "PUT", path, "teams", inside);
            assertThat(refused.statusCode()).as(inside).isEqualTo(400);
            assertThat(refused.body()).contains("webhookAddress");
        }
        assertThat(Visitor.withPassword(port, "bridge", "bridge")
                        .send("DELETE", path, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(story.timeline(reference)).contains("channel-set", "channel-ended");
    }

    @Test
    @Clause("COM-19")
    void com19_a_channel_is_tried_and_an_exercise_posts_nothing() {
        // given
        ofService("teams", TEAMS);
        Visitor lead = Visitor.signedIn(port, "lead");
        String exercise = anIncident()
                .inAnExercise()
                .managedIn(story.bean(Incidents.class), story.clock)
                .reference();

        // when
        story.bean(ChangeSeverity.class).change(exercise, 2, "Fewer users", BRIDGE);
        leaves();
        story.clock.advance(Duration.ofSeconds(1));
        lead.submit("/channels", "/channels/spine-core/trial", "");
        leaves();

        // then
        assertThat(chat.taken)
                .singleElement()
                .asString()
                .contains("A trial from Service Bridge")
                .doesNotContain(exercise);
        assertThat(lead.get("/channels").body()).contains("Delivered");
        assertThat(lead.get("/incidents/" + exercise).body()).contains("recorded, not sent: exercise");
    }

    @Test
    @Clause("MAJ-4")
    void maj4_how_people_work_together_is_set_shown_where_they_look_posted_and_told_to_those_invited() {
        // given
        ofService("slack", SLACK);
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        String path = "/incidents/" + reference;
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> set =
                bridge.submit(path, path + "/way-of-working", "way=face-to-face&place=Room+4+%3Cb%3E");
        HttpResponse<String> nowhere = bridge.submit(path, path + "/way-of-working", "way=call&place=");
        HttpResponse<String> forbidden = Visitor.withPassword(port, "clinical", "clinical")
                .send("PUT", "/api/v1" + path + "/way-of-working", "{\"way\": \"call\", \"place\": \"Line 7\"}");
        story.asksForCall(BRIDGE, reference);
        story.arranges(
                BRIDGE,
                reference,
                "2026-11-24T10:25",
                Map.of("invitees", "[]", "others", "C. Expert <c.expert@example.org>", "holding", "no"));
        String letter = story.letterTo("c.expert@example.org");
        leaves();

        // then
        assertThat(set.statusCode()).isEqualTo(302);
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(bridge.get("/").body()).as("start page").contains("Face to face: Room 4 &lt;b&gt;");
        assertThat(bridge.get(path).body()).contains("How we work together", "Face to face: Room 4 &lt;b&gt;");
        assertThat(Visitor.withPassword(port, "bridge", "bridge")
                        .get("/api/v1" + path + "/way-of-working")
                        .body())
                .contains("\"way\":\"face-to-face\"", "Room 4 <b>");
        assertThat(letter).contains("How we work together:\nFace to face: Room 4 <b>");
        assertThat(story.recorded(reference, "way-chosen"))
                .containsExactly("How we work together: Face to face: Room 4 <b>.");
        assertThat(chat.taken)
                .singleElement()
                .asString()
                .contains("How we work together is set")
                .doesNotContain("Room 4");
    }

    private void ofService(String kind, String path) {
        Visitor lead = Visitor.signedIn(port, "lead");
        assertThat(lead.submit(
                                "/channels",
                                "/channels",
                                "service=spine-core&kind=%s&name=Spine+HSSIs&webhookAddress=%s"
                                        .formatted(kind, chat.address(path)))
                        .statusCode())
                .isEqualTo(302);
    }

    private void set(String person, String reference, String kind, String path) {
        Visitor visitor = Visitor.signedIn(port, person);
        assertThat(visitor.submit(
                                "/incidents/" + reference,
                                "/incidents/%s/channel".formatted(reference),
                                "kind=%s&name=Our+team&webhookAddress=%s".formatted(kind, chat.address(path)))
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> api(String person, String method, String path, String kind, String address) {
        return Visitor.withPassword(port, person, person)
                .send(
                        method,
                        path,
                        "{\"kind\": \"%s\", \"name\": \"Spine HSSIs\", \"webhookAddress\": \"%s\"}"
                                .formatted(kind, address));
    }

    private void leaves() {
        story.bean(Senders.class)
                .sendDue(TestTransports.teamChannels(story.bean(TeamChannelAddress.class), story.clock));
    }

    /** What was taken, by its first words. */
    private List<String> milestones() {
        return chat.taken.stream()
                .map(post -> post.replaceAll(
                        "(?s).*\"text\":\"((?:Declared|Notice|Severity|Call|Escalated|Resolved|Closed|Followed)[^\"]*).*",
                        "$1"))
                .map(text -> text.replaceAll("(sent\\.|progress).*", "$1"))
                .toList();
    }

    private static String hex(String text) {
        StringBuilder digits = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            digits.append("%02x".formatted(one));
        }
        return digits.toString();
    }
}
