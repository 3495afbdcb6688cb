package org.servicebridge.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.escalation.OpenReferral;
import org.servicebridge.escalation.Referrals;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class AssessRisksTest {

    private static final Actor BRIDGE = Actor.person("bridge", Set.of(Groups.SERVICE_BRIDGE));

    @Autowired
    private AssessRisks assessRisks;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TaskService tasks;

    @Test
    @Clause({"IH-6", "IH-7"})
    void ih6_without_any_risk_nobody_is_asked() {
        String reference = managed();

        assessRisks.assess(reference, found(false, ClinicalRisk.NONE, false, false), BRIDGE);

        assertThat(referrals.open(reference)).isEmpty();
        assertThat(incidents.get(reference).flags()).isEqualTo(Flags.NONE);
        assertThat(texts(reference))
                .containsExactly("Crisis criteria not met; clinical risk none; security or IG risk none.");
    }

    @Test
    @Clause("IH-6")
    void ih6_a_possible_crisis_goes_to_level_three() {
        String reference = managed();

        assessRisks.assess(reference, found(true, ClinicalRisk.NONE, false, false), BRIDGE);

        assertThat(asked(reference)).isEmpty();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskCandidateGroup(Groups.LEVEL_3)
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Clause({"IH-7", "IH-8"})
    void ih8_a_possible_clinical_risk_is_flagged_and_goes_to_clinical_safety() {
        String reference = managed();

        assessRisks.assess(reference, found(false, ClinicalRisk.POSSIBLE, false, false), BRIDGE);

        assertThat(incidents.get(reference).flags()).isEqualTo(new Flags(true, false, false));
        assertThat(asked(reference)).containsExactly(Groups.CLINICAL_SAFETY);
        assertThat(referrals.open(reference)).extracting(OpenReferral::what).containsExactly("Wrong doses may show.");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskCandidateGroup(Groups.CLINICAL_SAFETY)
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Clause({"IH-7", "IH-8"})
    void ih8_a_security_risk_is_flagged_and_goes_to_security() {
        String reference = managed();

        assessRisks.assess(reference, found(false, ClinicalRisk.NONE, false, true), BRIDGE);

        assertThat(incidents.get(reference).flags()).isEqualTo(new Flags(false, false, true));
        assertThat(asked(reference)).containsExactly(Groups.SECURITY_IG);
    }

    @Test
    @Clause("IH-8")
    void ih8_a_risk_without_a_description_is_refused() {
        assertThatThrownBy(() -> new RiskAssessment(false, ClinicalRisk.POSSIBLE, false, false, false, null))
                .isInstanceOf(Refusal.class)
                .hasMessage("Describe the risk.");
    }

    @Test
    @Clause("IH-7")
    void ih7_once_a_patient_has_come_to_harm_nothing_is_communicated_and_clinical_safety_is_asked() {
        String reference = managed();

        assessRisks.assess(reference, found(false, ClinicalRisk.NONE, true, false), BRIDGE);

        assertThat(incidents.get(reference).handling().communications()).isEqualTo(Communications.NOT_REQUIRED);
        assertThat(incidents.get(reference).flags()).isEqualTo(new Flags(true, true, false));
        assertThat(asked(reference)).containsExactly(Groups.CLINICAL_SAFETY);
    }

    @Test
    @Clause("BRG-6")
    void brg6_a_risk_of_an_internal_service_reaches_its_team_at_once() {
        String reference =
                anIncident().ofInternalService().managedIn(incidents, clock).reference();

        assessRisks.assess(reference, found(true, ClinicalRisk.REAL, false, true), BRIDGE);

        assertThat(asked(reference)).containsExactly(Groups.CLINICAL_SAFETY, Groups.SECURITY_IG);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .taskCandidateGroup(Groups.LEVEL_3)
                        .count())
                .isEqualTo(1);
        assertThat(referrals.open(reference)).extracting(OpenReferral::askedAt).containsOnly(clock.instant());
    }

    private String managed() {
        return anIncident().managedIn(incidents, clock).reference();
    }

    private static RiskAssessment found(boolean crisis, ClinicalRisk clinical, boolean harmed, boolean security) {
        boolean none = !crisis && clinical == ClinicalRisk.NONE && !harmed && !security;
        return new RiskAssessment(crisis, clinical, harmed, security, false, none ? null : "Wrong doses may show.");
    }

    private List<String> asked(String reference) {
        return referrals.open(reference).stream().map(OpenReferral::referredTo).toList();
    }

    private List<String> texts(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::content).toList();
    }
}
