package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.ChangeStory.CHANGE;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.EDM;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Refusal;
import org.servicebridge.change.ChangeState;
import org.servicebridge.change.WithdrawChange;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.ResolutionGuard;
import org.servicebridge.incident.WithdrawIncident;
import org.servicebridge.supplier.ReportResolution;
import org.servicebridge.supplier.ResolutionReport;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No HSSI is resolved by a change that nobody has decided on. */
@EngineTest
class ChangeAndResolutionTest {

    @Autowired
    private ApplicationContext context;

    private ChangeStory changes;
    private Story story;

    @BeforeEach
    void begin() {
        changes = new ChangeStory(context);
        story = changes.story;
    }

    @Test
    @Clause({"CHG-1", "CHG-5", "CHG-6", "CHG-8"})
    void chg1_in_its_hours_change_management_decides_and_the_hssi_is_resolved_by_that_change() {
        // given
        String incident = managedInHours();
        String change = changes.asked(BRIDGE, incident);
        assertThat(story.openTasks(incident))
                .containsEntry("userTask_recordManagementDecision", "change-management")
                .doesNotContainKey("userTask_stateChange");
        assertThatThrownBy(() -> story.resolvedByTelephone(BRIDGE, incident))
                .hasRootCauseMessage(change + " has no decision yet: have it decided, record it as carried out already,"
                        + " or withdraw it.");

        // when
        decided(incident, "approved");
        changes.progressed(BRIDGE, incident, "complete");
        story.resolvedByTelephone(BRIDGE, incident);

        // then
        assertThat(story.state(incident)).isEqualTo(IncidentState.RESOLVED);
        story.completes(
                BRIDGE,
                incident,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "St Example's Hospital"));
        story.finalNoticeSent(BRIDGE, incident);
        assertThatThrownBy(() -> resolutionRecorded(incident, "CR-999999"))
                .hasRootCauseMessage(incident + " has no change CR-999999.");
        assertThatThrownBy(() -> resolutionRecorded(incident, ""))
                .hasRootCauseMessage("Say which change resolved it, or that none did.");
        resolutionRecorded(incident, change);
        assertThat(changes.change(change).state()).isEqualTo(ChangeState.COMPLETE);
    }

    @Test
    @Clause("CHG-10")
    void chg10_a_change_that_was_found_done_may_have_resolved_the_hssi_a_rejected_one_may_not() {
        // given
        String incident = managedInHours();
        String rejected = changes.asked(BRIDGE, incident);
        decided(incident, "rejected");
        String done = changes.asked(BRIDGE, incident);
        decided(incident, "retrospective");

        // when
        story.resolvedByTelephone(BRIDGE, incident);

        // then
        assertThat(changes.change(rejected).mayResolve()).isFalse();
        assertThat(changes.change(done).mayResolve()).isTrue();
        assertThat(story.openTasks(incident)).containsKey("userTask_reviewChange");
    }

    @Test
    @Clause("CHG-10")
    void chg10_the_providers_own_word_does_not_resolve_it_by_a_change_that_nobody_has_decided_on() {
        // given
        String incident = managedInHours();
        String change = changes.asked(BRIDGE, incident);
        ResolutionReport resolution = new ResolutionReport(
                story.clock.instant(), "permanent", "Restarted.", true, null, "Memory", null, null, null, null);

        // when
        assertThatThrownBy(() -> context.getBean(ReportResolution.class).report(incident, resolution, BRIDGE))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(change + " has no decision yet");
        assertThat(story.state(incident)).isEqualTo(IncidentState.MANAGED);
        context.getBean(WithdrawChange.class).withdraw(incident, change, "It came back by itself", BRIDGE);
        context.getBean(ReportResolution.class).report(incident, resolution, BRIDGE);

        // then
        assertThat(story.state(incident)).isEqualTo(IncidentState.RESOLVED);
        assertThatThrownBy(() -> guards(incident, change))
                .hasMessage(change + " is withdrawn, so it cannot have resolved the incident.");
    }

    @Test
    @Clause("CHG-10")
    void chg10_a_change_that_was_backed_out_has_not_resolved_the_hssi() {
        // given
        String incident = managedInHours();
        String change = changes.asked(BRIDGE, incident);
        decided(incident, "approved");
        changes.progressed(BRIDGE, incident, "backed-out");

        // then
        assertThatThrownBy(() -> guards(incident, change))
                .hasMessage(change + " is backed out, so it cannot have resolved the incident.");
        story.completes(
                CHANGE,
                incident,
                "userTask_reviewChange",
                Map.of("successful", "no", "found", "Did not start", "detailed", "A library is missing"));
        assertThatThrownBy(() -> guards(incident, change))
                .hasMessage(change + " is reviewed as not successful, so it cannot have resolved the incident.");
    }

    @Test
    @Clause({"CHG-1", "CHG-5"})
    void chg5_what_change_management_decides_goes_to_the_incidents_provider_too() {
        // given
        String incident = managedInHours();
        changes.asked(BRIDGE, incident);

        // when
        decided(incident, "rejected");

        // then
        assertThat(context.getBean(JdbcClient.class)
                        .sql(
                                "select address from delivery join letter on letter.delivery = delivery.id where purpose <> 'page' order by address")
                        .query(String.class)
                        .list())
                .containsExactly("change.management@example.org", "incidents@spine-operations.example.org");
    }

    @Test
    @Clause("CHG-1")
    void chg1_what_change_management_leaves_undecided_at_1700_goes_to_the_bridge() {
        // given
        String incident = managedInHours();
        String change = changes.asked(BRIDGE, incident);

        // when
        story.passes(incident, Duration.ofHours(7));

        // then
        assertThat(changes.change(change).asking().authority()).isEqualTo("service-bridge-lead");
        assertThat(story.openTasks(incident))
                .containsEntry("userTask_stateChange", "service-bridge, service-bridge-lead")
                .doesNotContainKey("userTask_recordManagementDecision");
        assertThat(story.timeline(incident)).contains("change-handed-on");
    }

    @Test
    void a_change_that_is_not_needed_is_withdrawn_and_nothing_is_asked_any_more() {
        // given
        String incident = changes.managed("2026-11-24T23:00:00");
        String change = changes.asked(EDM, incident);

        // when
        assertThatThrownBy(() -> context.getBean(WithdrawChange.class).withdraw(incident, change, "No need", CHANGE))
                .isInstanceOf(Refusal.class);
        context.getBean(WithdrawChange.class).withdraw(incident, change, "It came back by itself", EDM);

        // then
        assertThat(changes.change(change).state()).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(story.isOver(incident)).isTrue();
    }

    @Test
    void a_withdrawn_incident_takes_its_undecided_changes_along() {
        // given
        String incident = managedInHours();
        String change = changes.asked(BRIDGE, incident);

        // when
        context.getBean(WithdrawIncident.class).withdraw(incident, "A false alarm", null, BRIDGE);

        // then
        assertThat(changes.change(change).state()).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(story.isOver(incident)).isTrue();
    }

    private String managedInHours() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String incident = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, incident);
        story.severitySet(BRIDGE, incident, 1);
        story.confirmedByTelephone(BRIDGE, incident, 1);
        story.foundWithoutRisk(BRIDGE, incident);
        story.noticeSent(BRIDGE, incident);
        return incident;
    }

    private void guards(String incident, String change) {
        context.getBeansOfType(ResolutionGuard.class)
                .values()
                .forEach(guard -> guard.resolvedBy(story.incident(incident), change));
    }

    private void decided(String incident, String decision) {
        story.completes(
                CHANGE,
                incident,
                "userTask_recordManagementDecision",
                Map.of("decision", decision, "rfcNumber", "RFC-4711", "reason", "As judged"));
    }

    private void resolutionRecorded(String incident, String change) {
        story.completes(
                BRIDGE,
                incident,
                "userTask_recordResolution",
                Map.of(
                        "sufficient", "yes",
                        "fix", "permanent",
                        "stable", "yes",
                        "actions", "Restarted",
                        "rootCause", "Memory exhausted",
                        "by", "Duty manager",
                        "change", change));
    }
}
