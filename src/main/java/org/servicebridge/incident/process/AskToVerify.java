package org.servicebridge.incident.process;

import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.servicebridge.engine.OpenTasks;
import org.servicebridge.incident.Incident;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the desk on duty to do the open tasks of verifying, beside the desk that has them. */
@Component
class AskToVerify {

    private final OpenTasks openTasks;
    private final HandTask handTask;
    private final OnceMoreAtTheEnd onceMore;

    AskToVerify(@Lazy OpenTasks openTasks, @Lazy HandTask handTask, OnceMoreAtTheEnd onceMore) {
        this.onceMore = onceMore;
        this.openTasks = openTasks;
        this.handTask = handTask;
    }

    /** @param before which desk was asked besides until now; null: none */
    void ask(Incident incident, @Nullable String before) {
        onceMore.walk(() -> askNow(incident, before));
    }

    private void askNow(Incident incident, @Nullable String before) {
        String now = String.valueOf(incident.handling().offeredTo());
        openTasks.of(incident.reference()).stream()
                .filter(task -> Tasks.OF_VERIFYING.contains(task.getTaskDefinitionKey()))
                .filter(task -> !handTask.isCandidate(task, now))
                .forEach(task -> ask(task, before, now));
    }

    private void ask(Task task, @Nullable String before, String now) {
        if (before != null && handTask.isCandidate(task, before)) {
            handTask.hand(task, before, now);
        } else {
            handTask.alsoAsk(task, now);
        }
    }
}
