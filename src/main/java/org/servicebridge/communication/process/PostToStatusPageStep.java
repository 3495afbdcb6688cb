package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.PostToStatusPage;
import org.springframework.stereotype.Component;

/** Puts the entry that was settled on the status page. */
@Component("postToStatusPage")
class PostToStatusPageStep implements JavaDelegate {

    private final PostToStatusPage postToStatusPage;
    private final CurrentActor currentActor;

    PostToStatusPageStep(PostToStatusPage postToStatusPage, CurrentActor currentActor) {
        this.postToStatusPage = postToStatusPage;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        postToStatusPage.post(
                execution.getProcessBusinessKey(), NoticeVariables.id(execution).orElseThrow(), currentActor.get());
    }
}
