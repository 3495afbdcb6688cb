package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.ACCREDITED;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEAD;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Provider and desk see different severities; who decides, and what holds until then. */
@EngineTest
class DisputedSeverityTest {

    private static final Actor SPINE = Actor.key("spine", "spine-operations");

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause("INV-4")
    void inv4_the_providers_lower_severity_lowers_nothing_before_the_desk_has_decided() {
        // given
        String reference = awaited(1);

        // when
        story.confirmedByTelephone(BRIDGE, reference, 2);

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(60)));
        assertThat(story.openTasks(reference)).containsEntry("userTask_settleSeverity", "service-bridge");
        assertThat(story.task(reference, "userTask_settleSeverity").getDueDate())
                .isEqualTo(story.clock.instant().plus(ofMinutes(15)));
        assertThat(story.shown(reference, "userTask_settleSeverity", "views"))
                .isEqualTo("The provider says severity 2, the desk says severity 1.");

        // when
        settled(reference, "2");

        // then
        assertThat(story.incident(reference).rating().severity()).isEqualTo(2);
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(90)));
        assertThat(story.entries(reference))
                .contains("bridge: The provider says severity 2, the desk says severity 1. "
                        + "Severity 2 it is: Two sites only");
    }

    @Test
    @Clause("INV-4")
    void inv4_the_providers_higher_severity_holds_at_once_and_the_desk_decides_whether_it_stays() {
        // given
        String reference = awaited(2);

        // when
        story.confirmedByTelephone(BRIDGE, reference, 1);

        // then
        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);
        assertThat(story.running(reference, ClockKind.SUPPLIER_UPDATE).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(60)));
        assertThat(story.shown(reference, "userTask_settleSeverity", "views"))
                .isEqualTo("The provider says severity 1, the desk says severity 2.");

        // when
        settled(reference, "1");

        // then
        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);
        assertThat(story.timeline(reference)).containsSubsequence("severity-disputed", "dispute-decided");
    }

    @Test
    @Clause("INV-4")
    void inv4_nothing_is_disputed_where_both_say_the_same() {
        String reference = awaited(1);

        story.confirmedByTelephone(BRIDGE, reference, 1);

        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_settleSeverity");
        assertThat(story.timeline(reference)).doesNotContain("severity-disputed");
    }

    @Test
    @Clause("INV-4")
    void inv4_nobody_settles_it_once_it_is_withdrawn() {
        String reference = awaited(1);
        story.confirmedByTelephone(BRIDGE, reference, 2);

        new OnPage(context).withdraws("bridge", reference, "A test of the provider's", "");

        assertThat(story.openTasks(reference)).isEmpty();
    }

    @Test
    @Clause({"INV-4", "INV-3"})
    void inv4_whoever_sets_the_tables_advice_against_the_providers_word_gives_a_reason() {
        // given
        String reference = story.reportedByApi(
                SPINE, report -> report.by("provider", "INC4711", 1).rated("high", 500, 2));
        assertThat(story.incident(reference).rating().advisedSeverity()).isEqualTo(2);
        Map<String, Object> answers = new HashMap<>(Story.withoutRisk());
        answers.putAll(Map.of("severitySet", "2", "qualifiesBecause", "national-service"));

        // then
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, "userTask_setSeverity", answers))
                .hasRootCauseMessage("Say why severity 2 is set where the provider says 1.");

        // when
        answers.put("severityReason", "Two sites only");
        story.completes(BRIDGE, reference, "userTask_setSeverity", answers);

        // then
        assertThat(story.incident(reference).rating().severity())
                .as("until it is decided")
                .isEqualTo(1);
        assertThat(story.openTasks(reference)).containsEntry("userTask_settleSeverity", "service-bridge");
        settled(reference, "2");
        assertThat(story.incident(reference).rating().severity()).isEqualTo(2);
    }

    @Test
    @Clause({"INV-4", "INV-1"})
    void inv4_a_provider_that_reported_it_is_not_overruled_by_withdrawing_it_at_once() {
        // given
        String reference = story.reportedByApi(SPINE, report -> report.by("provider", "INC4712", 1));

        // when
        story.severityProposed(BRIDGE, reference, 3, Map.of("severityReason", "One ward only"));

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.incident(reference).rating().severity()).isEqualTo(1);
        assertThat(story.shown(reference, "userTask_settleSeverity", "views"))
                .isEqualTo("The provider says severity 1, the desk says severity 3.");

        // when
        settled(reference, "3");

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.openTasks(reference)).isEmpty();
        assertThat(story.entries(reference))
                .contains("bridge: The provider says severity 1, the desk says severity 3. "
                        + "Severity 3 it is: Two sites only");
    }

    @Test
    @Clause("INV-4")
    void inv4_what_nobody_has_decided_is_asked_again_when_it_comes_back() {
        // given
        String reference = awaited(1);
        story.confirmedByTelephone(BRIDGE, reference, 2);
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        story.resolvedByTelephone(BRIDGE, reference);
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_settleSeverity");

        // when
        new OnPage(context).reopens("bridge", reference, "It is back");

        // then
        assertThat(story.openTasks(reference)).containsEntry("userTask_settleSeverity", "service-bridge");
        settled(reference, "2");
        assertThat(story.incident(reference).rating().severity()).isEqualTo(2);
    }

    @Test
    @Clause({"INV-5", "INV-4"})
    void inv5_escalated_before_confirmation_the_lead_decides_on_its_severity_too_and_at_night_the_edm() {
        // given
        EscalationStory escalation = new EscalationStory(context);
        story.clock.setLondon("2026-11-24T17:20:00");
        String early = story.reportedToDesk(ACCREDITED, "Smartcard log-in fails");
        story.logged(ACCREDITED, early);
        escalation.escalates(ACCREDITED, early, "advice", Map.of());
        assertThat(story.openTasks(early))
                .containsEntry("userTask_setSeverity", "desk-st-example, service-bridge-lead");

        // when
        story.severityProposed(LEAD, early, 1, Map.of());
        story.providerTold(ACCREDITED, early, Map.of());
        story.completes(
                ACCREDITED,
                early,
                "userTask_confirmHssi",
                Map.of("confirmed", "no", "providerSeverity", 3, "by", "Duty manager"));

        // then
        assertThat(story.openTasks(early))
                .containsEntry("userTask_decideDispute", "desk-st-example, service-bridge-lead");

        // when
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        // then
        assertThat(story.openTasks(early))
                .containsEntry("userTask_decideDispute", "desk-st-example, edm, national-service-desk");
        assertThat(story.timeline(early)).contains("page-queued");
        assertThat(PagedFor.of(context, early)).contains("edm userTask_decideDispute");
        story.completes(
                EDM, early, "userTask_decideDispute", Map.of("invoke", "yes", "disputeReason", "Wards are closing"));
        assertThat(story.state(early)).isEqualTo(IncidentState.MANAGED);
    }

    private String awaited(int severity) {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, severity);
        return reference;
    }

    private void settled(String reference, String severity) {
        story.completes(
                BRIDGE,
                reference,
                "userTask_settleSeverity",
                Map.of("severitySettled", severity, "disputeReason", "Two sites only"));
    }
}
