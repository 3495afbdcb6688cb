package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class ReferIncidentTest {

    private static final Actor BRIDGE = Actor.person("bridge", Set.of(Groups.SERVICE_BRIDGE));

    @Autowired
    private ReferIncident referIncident;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private AnswerReferral answerReferral;

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
    @Clause("OOH-16")
    void ooh16_who_is_asked_gets_a_task_that_says_who_asks_what() {
        String reference = managed();

        referIncident.refer(reference, Referral.LATE_UPDATE, "Two *data centres* are dark.", BRIDGE);

        Task task = onlyTask(reference);
        assertThat(task.getName()).isEqualTo(reference + " Answer referral");
        assertThat(groups(task)).containsExactly(Groups.SERVICE_BRIDGE_LEAD);
        assertThat(tasks.getVariable(task.getId(), "question"))
                .isEqualTo("**Provider's update is late**, asked by bridge at 10:00 on 24 November:\n\n"
                        + "Two \\*data centres\\* are dark.");
        assertThat(tasks.getVariables(task.getId(), List.of("reference", "severity", "service")))
                .isEqualTo(Map.of("reference", reference, "severity", 1, "service", "Spine Core"));
        assertThat(texts(reference))
                .containsExactly(
                        "Provider's update is late, referred to service-bridge-lead: Two *data centres* are dark.");
    }

    @Test
    @Clause("OOH-16")
    void ooh16_out_of_hours_escalations_go_to_the_edm() {
        clock.setLondon("2026-11-24T17:30:00");
        String reference = managed();

        referIncident.refer(reference, Referral.LATE_UPDATE, "The provider makes no progress.", BRIDGE);
        referIncident.refer(reference, Referral.SILENT_PROVIDER, "Nobody confirms.", BRIDGE);

        assertThat(referrals.open(reference))
                .extracting(OpenReferral::referredTo)
                .containsExactly(Groups.EDM, Groups.EDM);
    }

    @Test
    void in_core_hours_escalations_go_to_the_lead() {
        String reference = managed();

        referIncident.refer(reference, Referral.LATE_UPDATE, "The provider makes no progress.", BRIDGE);

        assertThat(referrals.open(reference))
                .extracting(OpenReferral::referredTo)
                .containsExactly(Groups.SERVICE_BRIDGE_LEAD);
    }

    @Test
    void the_same_question_is_asked_once_and_further_words_go_onto_the_timeline() {
        String reference = managed();
        referIncident.refer(reference, Referral.LATE_UPDATE, "An hour late.", BRIDGE);

        referIncident.refer(reference, Referral.LATE_UPDATE, "Two hours late.", BRIDGE);

        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).count())
                .isEqualTo(1);
        assertThat(texts(reference))
                .last()
                .isEqualTo("Provider's update is late, already with service-bridge-lead: Two hours late.");
    }

    @Test
    @Clause("OOH-16")
    void ooh16_the_answer_stands_on_the_timeline_and_the_question_can_be_asked_again() {
        String reference = managed();
        referIncident.refer(reference, Referral.SILENT_PROVIDER, "May the change be backed out?", BRIDGE);

        tasks.complete(onlyTask(reference).getId(), Map.of("outcome", "advice-given", "answer", "Yes, back it out."));

        assertThat(texts(reference))
                .last()
                .isEqualTo("Provider has not confirmed in its time, advice given by service-bridge-lead: Yes, back it"
                        + " out.");
        assertThat(referrals.open(reference)).isEmpty();
        referIncident.refer(reference, Referral.SILENT_PROVIDER, "And the next one?", BRIDGE);
        assertThat(onlyTask(reference)).isNotNull();
    }

    @Test
    void an_answer_without_words_is_refused_and_the_task_stays_open() {
        String reference = managed();
        referIncident.refer(reference, Referral.SILENT_PROVIDER, "May the change be backed out?", BRIDGE);
        String task = onlyTask(reference).getId();

        assertThatThrownBy(() -> tasks.complete(task, Map.of("outcome", "advice-given", "answer", " ")))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasRootCauseMessage("Say what you advise or do.");
        assertThatThrownBy(() -> tasks.complete(task, Map.of("outcome", "shrug", "answer", "Hm.")))
                .hasRootCauseMessage("Choose what you do about it.");
        assertThat(referrals.open(reference)).hasSize(1);
        assertThat(onlyTask(reference).getId()).isEqualTo(task);
    }

    @Test
    void who_is_asked_about_a_restricted_incident_may_answer() {
        String reference = anIncident()
                .flagged(new Flags(false, false, true))
                .managedIn(incidents, clock)
                .reference();
        referIncident.refer(reference, Referral.LATE_UPDATE, "An hour late.", BRIDGE);

        answerReferral.answer(
                reference,
                Referral.LATE_UPDATE,
                ReferralOutcome.TAKEN_OVER,
                false,
                "I call their manager.",
                Actor.person("problem", Set.of(Groups.PROBLEM_MANAGEMENT)));

        assertThat(referrals.open(reference)).isEmpty();
    }

    @Test
    void once_the_incident_is_over_only_clinical_and_security_assessments_live_on() {
        String reference = managed();
        referIncident.refer(reference, Referral.CLINICAL_SAFETY, "Wrong doses may be shown.", BRIDGE);
        referIncident.refer(reference, Referral.SECURITY, "Records may be open to all.", BRIDGE);
        referIncident.refer(reference, Referral.LATE_UPDATE, "An hour late.", BRIDGE);
        referIncident.refer(reference, Referral.SILENT_PROVIDER, "It does not answer.", BRIDGE);

        transactions.executeWithoutResult(status -> events.publishEvent(new IncidentOver(reference, BRIDGE)));

        assertThat(referrals.open(reference))
                .extracting(OpenReferral::referral)
                .containsExactly(Referral.CLINICAL_SAFETY, Referral.SECURITY);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).count())
                .isEqualTo(2);
        assertThat(texts(reference))
                .last()
                .isEqualTo("Provider has not confirmed in its time, asked of service-bridge-lead, is not answered any"
                        + " more: the incident is over.");
    }

    @Test
    void a_withdrawn_incident_is_not_referred() {
        Incident incident = anIncident().managedIn(incidents, clock);
        incident.withdraw("No HSSI", null);
        incidents.save(incident);

        assertThatThrownBy(() -> referIncident.refer(incident.reference(), Referral.LATE_UPDATE, "Too late.", BRIDGE))
                .isInstanceOf(Refusal.class)
                .hasMessage("%s is withdrawn.", incident.reference());
    }

    @Test
    void what_has_a_process_of_its_own_is_not_referred_any_more() {
        String reference = managed();

        assertThatThrownBy(() -> referIncident.refer(reference, Referral.LEVEL_2, "As before.", BRIDGE))
                .hasMessage("Choose what is asked for.");
    }

    private String managed() {
        return anIncident().managedIn(incidents, clock).reference();
    }

    private Task onlyTask(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<String> texts(String reference) {
        return timeline.of(reference).stream().map(TimelineEntry::content).toList();
    }
}
