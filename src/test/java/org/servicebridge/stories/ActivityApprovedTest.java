package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is done about an HSSI, beyond what was agreed before, is proposed by whoever works on it and approved by the desk. */
@EngineTest
class ActivityApprovedTest {

    private static final Actor OWNER = Actor.person("owner", Set.of(Groups.SERVICE_OWNER));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private CallStory story;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
    }

    @Test
    @Clause({"IH-11", "BRG-8"})
    void brg8_what_is_not_predefined_is_approved_by_the_desk_and_each_activity_keeps_its_result() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
        story.confirmedByTelephone(BRIDGE, reference, 1);

        // when
        proposedByForm(BRIDGE, reference, "Restart the log-in tier", "yes");
        ApiCaller.Answer predefined = proposedByApi(reference, "Fail over at once", "yes");
        ApiCaller.Answer taken = proposedByApi(reference, "Fail over", "no");

        // then
        assertThat(predefined.status()).isEqualTo(400);
        assertThat(predefined.body().toString()).contains("Only the desk says that an activity is predefined.");
        assertThat(taken.status()).isEqualTo(202);
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_approveActivity", "service-bridge")
                .containsEntry("userTask_recordResult", "service-bridge");
        assertThat(page(reference)).contains("Workaround: Fail over (proposed by Ann; waits for approval)");
        assertThat(story.task(reference, "userTask_approveActivity").getDueDate())
                .isEqualTo(Date.from(story.clock.instant().plus(ofMinutes(10))));
        assertThatThrownBy(() -> story.completes(DESK, reference, "userTask_approveActivity", Map.of("agreed", "yes")))
                .hasStackTraceContaining("AuthorizationException");
        assertThatThrownBy(() -> decided(reference, Map.of("agreed", "no", "agreedWith", "Ann")))
                .hasRootCauseMessage("Say why it is not done.");
        story.passes(reference, ofMinutes(11));
        assertThat(page(reference)).containsPattern("Approve (?s:.{0,400})Overdue since 10:10am");

        // when
        story.completes(
                BRIDGE,
                reference,
                "userTask_recordResult",
                Map.of("outcome", "failed", "result", "Log-in fails as before"));
        decided(reference, Map.of("agreed", "yes", "agreedWith", "Ann, duty architect"));
        assertThat(page(reference)).contains("agreed by Ann, duty architect");
        story.completes(
                BRIDGE, reference, "userTask_recordResult", Map.of("outcome", "worked", "result", "All sign in"));

        // then
        assertThat(page(reference))
                .contains(
                        "Workaround: Fail over (proposed by Ann; agreed by Ann, duty architect). It worked. All sign"
                                + " in",
                        "Workaround: Restart the log-in tier (proposed by Ann; predefined). It did not work. Log-in"
                                + " fails as before");
        proposedByForm(OWNER, reference, "Move the database", "yes");
        assertThat(story.openTasks(reference))
                .as("predefined says the owning desk only")
                .containsEntry("userTask_approveActivity", "service-bridge")
                .doesNotContainKey("userTask_recordResult");
    }

    private void proposedByForm(Actor actor, String reference, String what, String predefined) {
        story.starts(actor, "propose-activity", reference, proposal(what, predefined));
    }

    private ApiCaller.Answer proposedByApi(String reference, String what, String predefined) {
        return story.bean(ApiCaller.class)
                .post(
                        ApiCaller.SPINE,
                        ProviderStory.path(reference, "processes/propose-activity"),
                        proposal(what, predefined));
    }

    private static Map<String, Object> proposal(String what, String predefined) {
        return Map.of("kind", "workaround", "what", what, "predefined", predefined, "proposer", "Ann");
    }

    private String page(String reference) {
        return Visitor.signedIn(port, "bridge").get("/incidents/" + reference).body();
    }

    private void decided(String reference, Map<String, Object> answers) {
        story.completes(BRIDGE, reference, "userTask_approveActivity", answers);
    }
}
