package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.MoveOwnership;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The shift changes: the other desk takes a running HSSI over. */
@EngineTest
class TakeOverTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause({"INV-5", "OOH-6"})
    void open_tasks_move_clocks_stay_and_the_night_desk_gets_its_bau_decision() {
        story.clock.setLondon("2026-11-24T17:00:00");
        String reference =
                story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC1", 1));
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        Deadline before = story.running(reference, ClockKind.NEXT_NOTICE);
        assertThat(story.openTasks(reference)).containsEntry("userTask_takeOver", "national-service-desk");

        story.clock.setLondon("2026-11-24T17:31:00");
        story.completes(DESK, reference, "userTask_takeOver", Map.of("reason", "End of shift"));

        assertThat(story.incident(reference).handling().owner()).isEqualTo("national-service-desk");
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_draftNotice", "national-service-desk")
                .containsEntry("userTask_driveResolution", "national-service-desk")
                .containsEntry("userTask_decideBau", "national-service-desk")
                .containsEntry("userTask_takeOver", "service-bridge");
        assertThat(story.running(reference, ClockKind.NEXT_NOTICE)).isEqualTo(before);
    }

    /** An offer until the desk comes on duty; from then on somebody waits. */
    @Test
    @Clause("INV-5")
    void inv5_whoever_is_to_take_it_over_has_ten_minutes_from_the_begin_of_their_shift() {
        story.clock.setLondon("2026-11-24T17:00:00");
        String reference =
                story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC1", 1));
        story.severitySet(BRIDGE, reference, 1);
        assertThat(story.task(reference, "userTask_takeOver").getDueDate().toInstant())
                .isEqualTo("2026-11-24T17:40:00Z");

        story.clock.setLondon("2026-11-24T17:31:00");
        story.completes(DESK, reference, "userTask_takeOver", Map.of("reason", "End of shift"));
        assertThat(story.task(reference, "userTask_takeOver").getDueDate().toInstant())
                .isEqualTo("2026-11-25T08:10:00Z");

        story.clock.setLondon("2026-11-27T19:00:00");
        new OnPage(context).takesOver("bridge", reference, Groups.SERVICE_BRIDGE, "Called in");
        assertThat(story.task(reference, "userTask_takeOver").getDueDate().toInstant())
                .isEqualTo("2026-11-27T19:10:00Z");
        new OnPage(context).takesOver("desk", reference, Groups.NATIONAL_SERVICE_DESK, "Rested");
        assertThat(story.task(reference, "userTask_takeOver").getDueDate().toInstant())
                .isEqualTo("2026-11-30T08:10:00Z");
        story.requireClocks(reference);
    }

    /** The engine writes at the end of a step: until then no query finds a task that the step has made. */
    @Test
    @Clause("INV-5")
    void inv5_a_task_that_is_made_in_the_very_step_in_which_the_owner_changes_goes_with_it() {
        story.clock.setLondon("2026-11-24T17:00:00");
        String reference =
                story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC1", 1));
        story.severitySet(BRIDGE, reference, 1);

        story.bean(ProcessEngineConfigurationImpl.class)
                .getCommandExecutorTxRequired()
                .execute(step -> {
                    story.as(
                            BRIDGE,
                            () -> story.runtime.startProcessInstanceByKey(
                                    "escalate-incident",
                                    Map.of("reference", reference, "reason", "no-progress", "what", "No answer")));
                    story.bean(MoveOwnership.class)
                            .move(reference, Groups.NATIONAL_SERVICE_DESK, "End of shift", BRIDGE);
                    return step;
                });

        assertThat(story.openTasks(reference))
                .containsEntry("userTask_takeOver", "service-bridge")
                .containsEntry("userTask_assessRisks", "national-service-desk")
                .containsEntry("userTask_acknowledgeEscalation", "level-3, national-service-desk");
    }

    @Test
    @Clause({"INV-5", "OOH-6"})
    void taken_over_before_the_provider_confirms_the_night_desk_decides_on_bau_once_it_has() {
        story.clock.setLondon("2026-11-24T17:20:00");
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
        story.clock.setLondon("2026-11-24T17:31:00");
        new OnPage(context).takesOver("desk", reference, Groups.NATIONAL_SERVICE_DESK, "End of shift");
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_decideBau");

        story.confirmedByTelephone(DESK, reference, 1);

        assertThat(story.openTasks(reference)).containsEntry("userTask_decideBau", "national-service-desk");
        story.foundWithoutRisk(DESK, reference);
        story.decidedBau(DESK, reference, "yes");
        story.noticeSent(DESK, reference);
        assertThat(story.runs(reference, ClockKind.NEXT_NOTICE)).isTrue();
    }

    @Test
    @Clause({"INV-5", "OOH-6"})
    void taken_over_to_and_fro_it_is_asked_about_bau_once_only() {
        story.clock.setLondon("2026-11-24T17:00:00");
        String reference =
                story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC1", 1));
        story.severitySet(BRIDGE, reference, 1);
        story.completes(DESK, reference, "userTask_takeOver", Map.of("reason", "End of shift"));
        story.completes(BRIDGE, reference, "userTask_takeOver", Map.of("reason", "Still here"));

        story.completes(DESK, reference, "userTask_takeOver", Map.of("reason", "End of shift"));

        assertThat(story.open(reference, "userTask_decideBau")).hasSize(1);
    }
}
