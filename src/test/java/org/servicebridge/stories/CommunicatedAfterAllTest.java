package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.communication.SendUrgentNotice;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Communications;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** At night the EDM said of one site that no communications are required, until more was known. */
@EngineTest
class CommunicatedAfterAllTest {

    private static final String CALL = "userTask_callEdm";
    private static final String DRAFT = "userTask_draftNotice";

    private static final Actor SPINE = Actor.key("spine", "spine-operations");

    @Autowired
    private ApplicationContext context;

    private Story story;
    private String reference = "";

    @BeforeEach
    void noneRequired() {
        story = new Story(context);
        story.clock.setLondon("2026-11-25T01:00:00");
        reference = story.reportedByApi(SPINE, report -> report.by("provider", "INC1", 2));
        story.severitySet(DESK, reference, 2);
        story.decidedBau(DESK, reference, "no");
        heard("no");
        assertThat(story.incident(reference).handling().communications()).isEqualTo(Communications.NOT_REQUIRED);
    }

    @Test
    @Clause({"COM-1", "COM-3"})
    void com1_the_bridge_tells_readers_once_it_raises_the_severity_in_the_morning() {
        story.foundWithoutRisk(DESK, reference);
        assertThat(story.openTasks(reference)).doesNotContainKey(DRAFT);
        takenOver();

        raised(BRIDGE);

        assertThat(story.openTasks(reference)).containsEntry(DRAFT, "service-bridge");
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isTrue();
        story.requireClocks(reference);
        story.noticeSent(BRIDGE, reference);
        assertThat(story.timeline(reference)).containsSubsequence("communications-required", "notice-queued");
        story.resolvedByTelephone(BRIDGE, reference);
        assertThat(story.open(reference, DRAFT)).hasSize(1);
    }

    @Test
    @Clause({"COM-1", "OOH-9"})
    void com1_by_day_the_bridge_decides_itself_that_communications_are_required() {
        story.foundWithoutRisk(DESK, reference);
        assertThatThrownBy(() -> wanted(DESK)).isInstanceOf(Refusal.class);
        takenOver();

        wanted(BRIDGE);

        assertThat(story.incident(reference).handling().communications()).isEqualTo(Communications.ALLOWED);
        assertThat(story.openTasks(reference)).containsEntry(DRAFT, "service-bridge");
        assertThat(story.entries(reference))
                .contains("bridge: Communications are required, although none were before: It is down nationally");
    }

    @Test
    @Clause({"COM-1", "OOH-9"})
    void ooh9_at_night_the_edm_is_asked_again_once_the_severity_is_raised() {
        story.foundWithoutRisk(DESK, reference);

        raised(DESK);

        assertThat(story.incident(reference).handling().communications()).isEqualTo(Communications.HELD);
        assertThat(story.openTasks(reference)).containsKeys(CALL, DRAFT);
        heard("yes");
        assertThat(story.incident(reference).handling().communications()).isEqualTo(Communications.ALLOWED);
        story.noticeSent(DESK, reference);
        assertThat(story.runs(reference, ClockKind.NEXT_NOTICE)).isTrue();
        story.requireClocks(reference);
    }

    @Test
    @Clause({"INV-3", "OOH-9"})
    void ooh9_the_edm_is_asked_again_once_the_provider_raises_the_severity() {
        story.foundWithoutRisk(DESK, reference);

        reportedAgain(1);

        askedAgainOnce();
    }

    @Test
    @Clause({"INV-4", "OOH-9"})
    void ooh9_the_edm_is_asked_again_once_the_decision_on_a_dispute_raises_the_severity() {
        story.foundWithoutRisk(DESK, reference);
        reportedAgain(3);

        story.completes(
                DESK,
                reference,
                "userTask_settleSeverity",
                Map.of("severitySettled", "1", "disputeReason", "It is down nationally"));

        askedAgainOnce();
    }

    @Test
    @Clause({"COM-1", "OOH-9"})
    void ooh9_the_edm_who_still_wants_none_ends_it_again() {
        story.foundWithoutRisk(DESK, reference);
        raised(DESK);

        heard("no");

        assertThat(story.openTasks(reference)).doesNotContainKeys(CALL, DRAFT);
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isFalse();
    }

    @Test
    @Clause({"IH-7", "OOH-9"})
    void ooh9_a_risk_that_is_found_after_the_edm_has_spoken_is_put_to_them_and_one_notice_is_drafted() {
        Map<String, Object> risk = Story.withoutRisk();
        risk.putAll(Map.of("clinicalRisk", "possible", "riskDescription", "Doses may be wrong"));

        story.completes(DESK, reference, "userTask_assessRisks", risk);

        assertThat(story.openTasks(reference)).containsKey(CALL);
        assertThat(story.open(reference, DRAFT)).hasSize(1);
        assertThat(story.entries(reference)).anyMatch(entry -> entry.contains("required: Clinical safety. The EDM is"));
    }

    private void reportedAgain(int severity) {
        assertThat(story.reportedByApi(SPINE, report -> report.by("provider", "INC1", severity)))
                .isEqualTo(reference);
    }

    private void askedAgainOnce() {
        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);
        assertThat(story.incident(reference).handling().communications()).isEqualTo(Communications.HELD);
        assertThat(story.open(reference, CALL)).hasSize(1);
        assertThat(story.entries(reference))
                .filteredOn(entry -> entry.contains("required: Its severity was raised. The EDM is asked again."))
                .hasSize(1);
    }

    private void heard(String required) {
        story.completes(DESK, reference, CALL, Map.of("answered", "yes", "who", "EDM", "relayed", "All that is known"));
        story.completes(
                EDM,
                reference,
                "userTask_giveGuidance",
                Map.of("handling", "Go on", "communicationsRequired", required, "wording", "As usual"));
    }

    private void takenOver() {
        story.clock.setLondon("2026-11-25T08:30:00");
        story.completes(BRIDGE, reference, "userTask_takeOver", Map.of("reason", "Start of shift"));
    }

    private void raised(Actor person) {
        story.bean(ChangeSeverity.class).change(reference, 1, "It is down nationally", person);
    }

    private void wanted(Actor person) {
        story.bean(SendUrgentNotice.class).send(reference, "It is down nationally", person);
    }
}
