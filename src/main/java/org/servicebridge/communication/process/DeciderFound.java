package org.servicebridge.communication.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Takes the answer of {@code retrospective-notice.dmn} as the flag by which the model goes on. */
@Component("deciderFound")
class DeciderFound implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        if (!(execution.getVariable("rule") instanceof Map<?, ?> rule)) {
            throw new IllegalStateException("retrospective-notice.dmn gave no answer");
        }
        execution.getProcessInstance().setVariable(NoticeVariables.DECIDED_BY, String.valueOf(rule.get("decidedBy")));
    }
}
