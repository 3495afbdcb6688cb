package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.escalation.StopPages;
import org.springframework.stereotype.Component;

/** Takes back the pages of a task that is done or has ended. */
@Component("stopPages")
class StopPagesStep implements TaskListener {

    private final StopPages stopPages;

    StopPagesStep(StopPages stopPages) {
        this.stopPages = stopPages;
    }

    @Override
    public void notify(DelegateTask task) {
        stopPages.stop(task.getId());
    }
}
