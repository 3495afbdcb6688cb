package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.ACCREDITED;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.assurance.ReportHarm;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.WithdrawIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A desk that verifies an HSSI is late, has gone home, or heard of it from its provider: nothing waits for it. */
@EngineTest
class HeldUpByNobodyTest {

    private static final String ST_EXAMPLE = "desk-st-example";
    private static final String NIGHT = "national-service-desk";
    private static final String CORE = "service-bridge";

    @Autowired
    private ApplicationContext context;

    private HandoverStory story;

    @BeforeEach
    void begin() {
        story = new HandoverStory(context);
    }

    @Test
    @Clause({"IH-2", "IH-3"})
    void each_desk_that_knows_of_it_reports_harm_and_the_one_that_verifies_it_withdraws() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String awaited = story.awaitedBy(ACCREDITED);
        String handed = story.confirmedBy(ACCREDITED);
        String withdrawn = story.awaitedBy(ACCREDITED);
        story.handedOver(ACCREDITED, handed, Map.of());

        // when
        story.bean(ReportHarm.class).report(awaited, "A wrong dose was given", ACCREDITED);
        story.bean(ReportHarm.class).report(handed, "A wrong dose was given", ACCREDITED);
        story.bean(WithdrawIncident.class).withdraw(withdrawn, "One ward only", null, ACCREDITED);

        // then
        assertThat(story.incident(awaited).flags().patientHarmed()).isTrue();
        assertThat(story.incident(handed).flags().patientHarmed()).isTrue();
        assertThat(story.state(withdrawn)).isEqualTo(IncidentState.WITHDRAWN);
        assertThatThrownBy(() -> story.bean(WithdrawIncident.class).withdraw(handed, "One ward only", null, ACCREDITED))
                .hasMessageContaining("Only the desks, their leads and the EDM may do this.");
    }

    @Test
    @Clause({"IH-1c", "IH-4", "OOH-1a"})
    void what_a_provider_tells_an_accredited_desk_on_the_telephone_is_with_the_desk_on_duty_at_once() {
        story.clock.setLondon("2026-11-24T10:00:00");
        Map<String, Object> said =
                Map.of("summary", "Smartcard log-in fails", "whoReports", "provider", "providerSeverity", "1");

        String byDay = story.reportedToDesk(ACCREDITED, said);
        story.clock.setLondon("2026-11-24T22:00:00");
        String atNight = story.reportedToDesk(ACCREDITED, said);

        assertThat(owner(byDay)).isEqualTo(CORE);
        assertThat(story.openTasks(byDay)).containsOnly(Map.entry("userTask_logIncident", CORE));
        assertThat(owner(atNight)).isEqualTo(NIGHT);
        assertThat(story.openTasks(atNight)).containsOnly(Map.entry("userTask_logIncident", NIGHT));
    }

    @Test
    @Clause({"IH-3", "INV-5"})
    void a_call_goes_to_the_desk_that_took_it_whenever_it_is_entered() {
        // given
        story.clock.setLondon("2026-11-24T07:50:00");
        String ofNight = story.confirmedBy(ACCREDITED);
        story.clock.setLondon("2026-11-24T08:05:00");
        story.shiftChanges();
        story.handedOver(ACCREDITED, ofNight, Map.of("takenAt", "2026-11-24T07:58"));
        story.clock.setLondon("2026-11-24T17:20:00");
        String ofDay = story.confirmedBy(ACCREDITED);
        assertThat(story.shown(ofDay, "userTask_handOver", "receiver")).isEqualTo("Service Bridge, 07700 900132");

        // when
        story.clock.setLondon("2026-11-24T17:35:00");
        story.shiftChanges();

        // then
        assertThat(story.shown(ofDay, "userTask_handOver", "receiver"))
                .isEqualTo("National Service Desk, 07700 900130");
        story.handedOver(ACCREDITED, ofDay, Map.of("takenAt", "2026-11-24T17:27"));
        assertThat(owner(ofNight)).isEqualTo(NIGHT);
        assertThat(owner(ofDay)).isEqualTo(NIGHT);
        assertThat(story.entries(ofDay))
                .anyMatch(entry -> entry.contains("Handed over by telephone to Service Bridge: Ann Analyst took it."
                        + " Service Bridge has gone home since: National Service Desk has it."));
    }

    @Test
    @Clause({"IH-3", "INV-5"})
    void a_late_handover_is_asked_of_level_two_until_it_is_over_whoever_that_is() {
        // given
        story.clock.setLondon("2026-11-24T17:18:00");
        String reference = story.confirmedBy(ACCREDITED);
        story.passes(reference, ofMinutes(10));
        assertThat(story.openTasks(reference)).containsEntry("userTask_takeUpLateHandover", "service-bridge-lead");

        // when
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        // then
        assertThat(story.openTasks(reference)).containsEntry("userTask_takeUpLateHandover", "edm");
        assertThat(story.timeline(reference)).contains("page-queued");
        assertThat(PagedFor.of(context, reference)).contains("edm userTask_takeUpLateHandover");

        // when
        story.completes(
                EDM, reference, "userTask_takeUpLateHandover", Map.of("takeOver", "no", "done", "They call now"));
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_takeUpLateHandover");
        story.passes(reference, ofMinutes(10));

        // then
        assertThat(story.openTasks(reference)).containsEntry("userTask_takeUpLateHandover", "edm");
        story.handedOver(ACCREDITED, reference, Map.of());
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_takeUpLateHandover");
    }

    @Test
    @Clause({"IH-2", "INV-5", "OOH-1"})
    void a_desk_that_nobody_is_at_does_not_hold_it_up_and_the_desk_on_duty_sees_it() {
        // given
        story.clock.setLondon("2026-11-24T03:00:00");
        String reference = story.reportedToDesk(ACCREDITED, "Smartcard log-in fails");
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_logIncident", ST_EXAMPLE));
        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", ACCREDITED);

        // when
        story.passes(reference, ofMinutes(5));

        // then
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_logIncident", "desk-st-example, national-service-desk");
        assertThat(story.entries(reference))
                .anyMatch(entry -> entry.contains("\"Log incident\" is overdue:"
                        + " National Service Desk is asked besides St Example Service Desk."));
        assertThat(owner(reference)).isEqualTo(ST_EXAMPLE);
        story.logged(DESK, reference, Map.of("patientHarmed", "yes"));
        story.severityProposed(DESK, reference, 1, Map.of());
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_tellProvider", "desk-st-example, national-service-desk");
        story.providerTold(DESK, reference, Map.of());
        story.confirmedByTelephone(DESK, reference, 1);
        assertThat(story.openTasks(reference)).containsEntry("userTask_handOver", ST_EXAMPLE);
    }

    @Test
    @Clause({"IH-2", "INV-5", "OOH-1"})
    void at_the_end_of_core_hours_the_night_is_asked_besides_a_desk_that_may_go_home() {
        // given
        story.clock.setLondon("2026-11-24T17:27:00");
        String logged = story.reportedToDesk(ACCREDITED, "Smartcard log-in fails");
        String awaited = story.awaitedBy(ACCREDITED);

        // when
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        // then
        assertThat(story.openTasks(logged))
                .containsOnly(Map.entry("userTask_logIncident", "desk-st-example, national-service-desk"));
        assertThat(story.openTasks(awaited))
                .containsEntry("userTask_confirmHssi", "desk-st-example, national-service-desk");
        assertThat(story.timeline(awaited)).contains("desk-on-duty-asked");
        assertThat(owner(awaited)).isEqualTo(ST_EXAMPLE);
    }

    private String owner(String reference) {
        return String.valueOf(story.incident(reference).handling().owner());
    }
}
