package org.servicebridge.supplier.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Resolution;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.supplier.RecordResolutionDetails;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class ConfirmHssiTest {

    private static final Map<String, Object> YES = Map.of("confirmed", "yes", "providerSeverity", 1, "by", "Sam");

    @Autowired
    SupplierStage stage;

    @Autowired
    Incidents incidents;

    @Autowired
    Deadlines deadlines;

    @Autowired
    RecordResolutionDetails recordResolutionDetails;

    @Test
    @Clause({"IH-2", "IH-3", "OOH-2", "OOH-3", "INV-6"})
    void ih2_what_the_provider_said_on_the_telephone_confirms_the_hssi() {
        String reference = stage.awaitingConfirmation(1);

        stage.completeAsBridge(reference, "userTask_confirmHssi", YES);

        Incident incident = incidents.get(reference);
        assertThat(incident.state()).isEqualTo(IncidentState.MANAGED);
        assertThat(incident.rating().providerSeverity()).isEqualTo(1);
        assertThat(deadlines.running(reference, ClockKind.SUPPLIER_CONFIRMATION))
                .isEmpty();
        assertThat(deadlines.running(reference, ClockKind.CONFIRMATION_ESCALATION))
                .isEmpty();
        assertThat(stage.running(reference, ClockKind.FIRST_NOTICE).dueAt())
                .isEqualTo(Instant.parse("2026-11-24T10:20:00Z"));
        TimelineEntry entry = stage.last(reference, "confirmed");
        assertThat(entry.content()).isEqualTo("The provider confirms severity 1.");
        assertThat(entry.onBehalfOf()).isEqualTo("Sam");
        assertThat(entry.byTelephone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"no, 1", "no, 3", "yes, 3", "yes, 5"})
    @Clause("INV-4")
    void inv4_a_refusal_goes_to_the_bridge(String confirmed, int severity) {
        String reference = stage.awaitingConfirmation(1);

        stage.completeAsBridge(
                reference,
                "userTask_confirmHssi",
                Map.of("confirmed", confirmed, "providerSeverity", severity, "by", "Sam"));

        assertThat(incidents.get(reference).state()).isEqualTo(IncidentState.REFUSED);
        assertThat(incidents.get(reference).rating().severity()).isEqualTo(1);
        assertThat(incidents.get(reference).rating().providerSeverity()).isEqualTo(severity);
        assertThat(stage.open(reference, "userTask_decideDispute")).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "at, 2026-11-24T10:03, at",
        "at, 2026-11-24T09:00, at",
        "at, noon, at",
        "by, '', by",
        "confirmed, '', confirmed",
        "providerSeverity, 7, providerSeverity",
        "providerSeverity, '', severity"
    })
    void an_answer_that_cannot_be_is_refused_and_changes_nothing(String changed, String value, String field) {
        String reference = stage.awaitingConfirmation(1);
        Map<String, Object> answers = new HashMap<>(YES);
        answers.put(changed, value);

        assertThatThrownBy(() -> stage.completeAsBridge(reference, "userTask_confirmHssi", answers))
                .rootCause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));

        assertThat(incidents.get(reference).state()).isEqualTo(IncidentState.AWAITING_CONFIRMATION);
        assertThat(stage.open(reference, "userTask_confirmHssi")).isOne();
    }

    @Test
    @Clause({"IH-2", "OOH-5"})
    void ooh5_a_chase_is_kept_and_the_wait_goes_on() {
        String reference = stage.awaitingConfirmation(1);
        stage.passUntil(Instant.parse("2026-11-24T10:20:00Z"));

        stage.completeAsBridge(
                reference, "userTask_chaseSupplier", Map.of("called", "Duty desk", "said", "They look into it."));

        assertThat(stage.last(reference).kind()).isEqualTo("supplier-chased");
        assertThat(stage.last(reference).content())
                .isEqualTo("Called Duty desk for the confirmation: They look into it.");
        assertThat(stage.open(reference, "userTask_confirmHssi")).isOne();
    }

    @Test
    @Clause({"IH-19", "OOH-18", "MDS-1"})
    void ih19_details_need_a_problem_record_where_the_root_cause_is_not_known() {
        String reference = resolved();
        Resolution unknown = new Resolution("workaround", "Restarted.", true, null, " ");
        Resolution complete = new Resolution("workaround", "Restarted.", true, "PRB-1", null);

        assertThatThrownBy(
                        () -> recordResolutionDetails.record(reference, unknown, List.of(), null, "Sam", Actor.SYSTEM))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("problemReference"));
        recordResolutionDetails.record(reference, complete, List.of(), null, "Sam", Actor.SYSTEM);

        assertThat(incidents.get(reference).resolution()).isEqualTo(complete);
        assertThat(stage.last(reference).content())
                .isEqualTo("Workaround. Actions: Restarted.\nStable without intervention: yes\n"
                        + "Problem record: PRB-1\nRoot cause: not known");
    }

    private String resolved() {
        String reference = stage.followed(1);
        Incident incident = incidents.get(reference);
        incident.resolve(incident.milestones().reportedAt());
        incidents.save(incident);
        return reference;
    }
}
