package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Codes;
import org.servicebridge.incident.ClockKind;

/**
 * Nobody is left waiting without end: each task has a clock of its own (property {@code clock}, or a due date that somebody
 * agreed), or its property {@code coveredBy} names the clocks that press for it.
 */
class TasksHaveClocksTest {

    /** For what nobody waits. */
    private static final Map<String, String> WITHOUT =
            Map.of("score-severity/userTask_readSeverityScore", "a result to be read by whoever asked for it");

    private final List<String> findings = new ArrayList<>();
    private final List<String> exempt = new ArrayList<>();

    @Test
    void each_task_has_a_clock_or_names_the_one_that_covers_it() {
        // when
        for (ProcessModel model : ProcessModel.all()) {
            for (UserTask task : model.elements(UserTask.class)) {
                judge(model, task);
            }
        }

        // then
        assertThat(findings).isEmpty();
        assertThat(exempt).containsExactlyInAnyOrderElementsOf(WITHOUT.keySet());
    }

    private void judge(ProcessModel model, UserTask task) {
        List<String> own = ProcessModel.property(task, "clock");
        List<String> covering = ProcessModel.property(task, "coveredBy").stream()
                .flatMap(codes -> Arrays.stream(codes.split(",")))
                .toList();
        covering.forEach(code -> Codes.known(ClockKind.class, code));
        boolean due = task.getCamundaDueDate() != null;
        if (own.isEmpty() && covering.isEmpty() && !due) {
            String name = model.name() + "/" + task.getId();
            if (WITHOUT.containsKey(name)) {
                exempt.add(name);
            } else {
                findings.add(model.where(task) + "waits without a clock");
            }
        }
        if (covering.isEmpty()
                && !due
                && own.stream().map(code -> Codes.known(ClockKind.class, code)).anyMatch(kind -> !kind.isOfTask())) {
            findings.add(model.where(task) + "does not show when the clock runs out that governs it");
        }
    }
}
