package org.servicebridge.communication.process;

import java.util.Date;
import java.util.EnumSet;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.engine.Processes;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.RunningProcess;
import org.springframework.stereotype.Component;

/**
 * Moves timers and due dates of notices to where their clocks now stand on the record. Which clock governs the tasks of
 * {@code send-notice} depends on the kind of notice, so that no property of the model can name it.
 */
@Component
class FollowNoticeClocks {

    private static final String SEND_NOTICE = "send-notice";

    private final RunningProcess process;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Processes processes;
    private final OpenTasks openTasks;
    private final Deadlines deadlines;

    FollowNoticeClocks(
            RunningProcess process,
            RuntimeService runtime,
            TaskService tasks,
            Processes processes,
            OpenTasks openTasks,
            Deadlines deadlines) {
        this.process = process;
        this.runtime = runtime;
        this.tasks = tasks;
        this.processes = processes;
        this.openTasks = openTasks;
        this.deadlines = deadlines;
    }

    void follow(String reference) {
        process.retime(reference, EnumSet.of(ClockKind.FIRST_NOTICE, ClockKind.NEXT_NOTICE));
        for (ProcessInstance sending : processes.running(SEND_NOTICE, reference)) {
            governing((String) runtime.getVariable(sending.getId(), NoticeVariables.NOTICE_KIND))
                    .flatMap(clock -> deadlines.running(reference, clock))
                    .ifPresent(deadline -> moveTasks(sending.getId(), Date.from(deadline.dueAt())));
        }
    }

    /** Nothing governs a notice that ends in this very step and has no kind any more. */
    private static Optional<ClockKind> governing(@Nullable String kind) {
        return Optional.ofNullable(kind)
                .map(code -> Codes.known(NoticeKind.class, code))
                .map(NoticePlan::clockOf)
                .map(code -> Codes.known(ClockKind.class, code));
    }

    private void moveTasks(String processInstance, Date due) {
        for (Task task : openTasks.ofProcess(processInstance)) {
            task.setDueDate(due);
            tasks.saveTask(task);
        }
    }
}
