package org.servicebridge.progress.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.engine.Messages;
import org.springframework.stereotype.Component;

/** Lets the jeopardy of the fix time be managed, once three quarters of it are gone (BRG-2). */
@Component("referFixTime")
class ReferFixTimeStep implements JavaDelegate {

    private final Messages messages;

    ReferFixTimeStep(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.start("fix-time.at-risk", execution.getProcessBusinessKey(), Map.of());
    }
}
