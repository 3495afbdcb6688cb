package org.servicebridge.incident.process;

import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** An HSSI that has changed its desk is offered to the other one: the time to take it over counts from that one's shift (INV-5). */
@Component
class OfferAnew {

    private final Deadlines deadlines;
    private final ShiftOfDesk shift;
    private final RuntimeService runtime;
    private final TaskService tasks;

    OfferAnew(Deadlines deadlines, ShiftOfDesk shift, RuntimeService runtime, TaskService tasks) {
        this.deadlines = deadlines;
        this.shift = shift;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** Where the clock runs; an HSSI of earlier models has none. */
    void to(Task task, Incident incident) {
        String subject = task.getProcessInstanceId() + "/" + step(task);
        if (deadlines
                .running(incident.reference(), ClockKind.TAKE_OVER, subject)
                .isPresent()) {
            task.setDueDate(Date.from(deadlines
                    .startFor(incident, ClockKind.TAKE_OVER, subject, shift.ofWhoTakesOver(incident))
                    .dueAt()));
            tasks.saveTask(task);
        }
    }

    private String step(Task task) {
        return ((ExecutionEntity) runtime.createExecutionQuery()
                        .executionId(task.getExecutionId())
                        .singleResult())
                .getActivityInstanceId();
    }
}
