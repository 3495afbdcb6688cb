package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Duration;
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
import org.servicebridge.outbox.transport.ChatStub;
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
    void com19_each_milestone_is_posted_once_in_its_order_a_second_apart_with_a_link_to_the_hssi() {
        // given
        channels.ofService("slack", ChannelStory.SLACK);
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
        channels.leaves();
        assertThat(chat.taken).as("one a second").hasSize(1);
        for (int second = 0; second < 12; second++) {
            story.clock.advance(Duration.ofSeconds(1));
            channels.leaves();
        }

        // then
        assertThat(chat.answers).containsOnly(200);
        assertThat(chat.taken)
                .hasSize(8)
                .allSatisfy(post -> assertThat(post)
                        .startsWith(ChannelStory.SLACK)
                        .contains("/incidents/" + reference, "Spine Core")
                        .doesNotContain("secret reason", "secret plan"));
        assertThat(channels.milestones())
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
        channels.ofService("slack", ChannelStory.SLACK);
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
        channels.leaves();

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
        channels.ofService("slack", ChannelStory.SLACK);
        String reference = story.managed("2026-11-24T10:00:00", anIncident());
        String other = story.managed("2026-11-24T10:00:00", anIncident());
        channels.set("bridge", other, "teams", ChannelStory.TEAMS);
        story.bean(ChangeSeverity.class).change(reference, 2, "Fewer users", BRIDGE);
        story.bean(ChangeSeverity.class).change(reference, 1, "More users", BRIDGE);
        chat.isBusy(ChannelStory.SLACK, 90);

        // when
        channels.leaves();
        story.clock.advance(Duration.ofSeconds(89));
        channels.leaves();
        assertThat(chat.taken)
                .as("the other channel alone")
                .allMatch(post -> post.startsWith(ChannelStory.TEAMS))
                .hasSize(1);
        story.clock.advance(Duration.ofSeconds(1));
        channels.leaves();
        story.clock.advance(Duration.ofSeconds(1));
        channels.leaves();

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
    void com19_a_channel_is_tried_and_an_exercise_posts_nothing() {
        // given
        channels.ofService("teams", ChannelStory.TEAMS);
        Visitor lead = Visitor.signedIn(port, "lead");
        String exercise = anIncident()
                .inAnExercise()
                .managedIn(story.bean(Incidents.class), story.clock)
                .reference();

        // when
        story.bean(ChangeSeverity.class).change(exercise, 2, "Fewer users", BRIDGE);
        channels.leaves();
        story.clock.advance(Duration.ofSeconds(1));
        lead.submit("/channels", "/channels/spine-core/trial", "");
        channels.leaves();

        // then
        assertThat(chat.taken)
                .singleElement()
                .asString()
                .contains("A trial from Service Bridge")
                .doesNotContain(exercise);
        assertThat(lead.get("/channels").body()).contains("Delivered");
        assertThat(lead.get("/incidents/" + exercise).body()).contains("recorded, not sent: exercise");
    }
}
