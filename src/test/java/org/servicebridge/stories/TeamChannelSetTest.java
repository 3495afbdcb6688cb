package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.outbox.transport.ChatStub;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A channel is set by who may, its address is a secret, what it did not get is posted again; and people say how they work together. */
@EngineTest
class TeamChannelSetTest {

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private ChannelStory channels;
    private CallStory story;
    private ChatStub chat;

    @BeforeEach
    void begin() {
        channels = new ChannelStory(context, port);
        story = channels.story;
        chat = channels.chat;
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    @Test
    @Clause("COM-19")
    void com19_what_a_channel_did_not_get_stands_in_red_and_is_posted_again_to_the_one_that_takes_its_place() {
        // given
        channels.ofService("slack", ChannelStory.SLACK);
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        chat.archives(ChannelStory.SLACK);
        story.bean(ChangeSeverity.class).change(reference, 2, "Fewer users", BRIDGE);
        channels.leaves();
        assertThat(story.recorded(reference, "channel-not-reached"))
                .containsExactly(
                        "The channel Spine HSSIs (Slack) did not get a message: The channel is archived, or its address was taken back in Slack (410): set the channel anew.");
        Visitor bridge = Visitor.signedIn(port, "bridge");
        assertThat(bridge.get("/incidents/" + reference).body())
                .contains("Post again", "rejected: The channel is archived");

        // when
        channels.set("bridge", reference, "teams", ChannelStory.TEAMS);
        String failed = story.bean(JdbcClient.class)
                .sql("select id::text from channel_post where failed_at is not null")
                .query(String.class)
                .single();
        String again = "/incidents/%s/channel/posts/%s/again".formatted(reference, failed);
        HttpResponse<String> posted = bridge.submit("/incidents/" + reference, again, "");
        HttpResponse<String> twice = bridge.submit("/incidents/" + reference, again, "");
        channels.leaves();
        story.clock.advance(Duration.ofSeconds(1));
        channels.leaves();

        // then
        assertThat(posted.statusCode()).isEqualTo(302);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(channels.milestones())
                .containsExactly("Followed here. It is followed in this channel from now on.", "Severity changed.");
        assertThat(story.timeline(reference)).contains("channel-set", "channel-posted-again");
        assertThat(bridge.get("/incidents/" + reference).body()).doesNotContain("Post again");
    }

    @Test
    @Clause("COM-19")
    void com19_the_address_is_a_secret_that_nothing_shows_and_only_who_may_sets_a_channel() {
        // given
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        channels.ofService("slack", ChannelStory.SLACK);
        String path = "/api/v1/incidents/%s/channel".formatted(reference);

        // when
        HttpResponse<String> set = channels.api("bridge", "PUT", path, "teams", chat.address(ChannelStory.TEAMS));
        channels.leaves();

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
                    .doesNotContain("secret-of", ChannelStory.hex("secret-of"));
        }
        assertThat(channels.api("clinical", "PUT", path, "teams", chat.address(ChannelStory.TEAMS))
                        .statusCode())
                .isEqualTo(403);
        assertThat(channels.api(
                                "bridge",
                                "PUT",
                                "/api/v1/services/spine-core/channel",
                                "teams",
                                chat.address(ChannelStory.TEAMS))
                        .statusCode())
                .isEqualTo(403);
        for (String inside : List.of(
                "http://93.184.215.14/x",
                "https://127.0.0.1/x",
                "https://10.0.0.8/x",
                "https://hooks.internal/x",
                "")) {
            HttpResponse<String> refused = channels.api("bridge", "PUT", path, "teams", inside);
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
    @Clause("MAJ-4")
    void maj4_how_people_work_together_is_set_shown_where_they_look_posted_and_told_to_those_invited() {
        // given
        channels.ofService("slack", ChannelStory.SLACK);
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
        channels.leaves();

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
}
