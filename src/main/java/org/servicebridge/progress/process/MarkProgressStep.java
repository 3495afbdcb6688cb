package org.servicebridge.progress.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.progress.MarkProgress;
import org.springframework.stereotype.Component;

/** Marks an HSSI as progressing, where whoever records an update says so (ESC-8). */
@Component("markProgress")
class MarkProgressStep implements TaskListener {

    private final MarkProgress markProgress;
    private final CurrentActor currentActor;

    MarkProgressStep(MarkProgress markProgress, CurrentActor currentActor) {
        this.markProgress = markProgress;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        if (FormAnswers.of(task).yes("progressing")) {
            markProgress.mark(task.getExecution().getProcessBusinessKey(), currentActor.get());
        }
    }
}
