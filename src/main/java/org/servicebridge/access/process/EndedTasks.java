package org.servicebridge.access.process;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;

/** What became of a task that is no longer open, for those who were asked to do it. */
@Component
public class EndedTasks {

    private final HistoryService history;

    EndedTasks(HistoryService history) {
        this.history = history;
    }

    /** How the task ended; empty where it is open, never was, or was never this person's to do. */
    public Optional<Ended> ended(String taskId, Actor person) {
        HistoricTaskInstance task =
                history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (task == null || task.getEndTime() == null || !wasAsked(task, person)) {
            return Optional.empty();
        }
        boolean completed = "completed".equals(task.getDeleteReason());
        return Optional.of(new Ended(
                completed, completed ? by(task) : null, task.getEndTime().toInstant()));
    }

    private boolean wasAsked(HistoricTaskInstance task, Actor person) {
        return person.id().equals(task.getAssignee())
                || history.createHistoricIdentityLinkLogQuery().taskId(task.getId()).list().stream()
                        .anyMatch(link -> person.id().equals(link.getUserId())
                                || (link.getGroupId() != null && person.isIn(link.getGroupId())));
    }

    private @Nullable String by(HistoricTaskInstance task) {
        return history
                .createUserOperationLogQuery()
                .taskId(task.getId())
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()
                .stream()
                .map(UserOperationLogEntry::getUserId)
                .findFirst()
                .orElse(task.getAssignee());
    }

    /**
     * The end of a task.
     *
     * @param completed whether somebody completed it; else it was no longer needed
     * @param by who completed it; null where that is not known
     */
    public record Ended(boolean completed, @Nullable String by, Instant at) {}
}
