package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.escalation.LookUpLevel3;
import org.springframework.stereotype.Component;

/** Goes on to level 3. */
@Component("lookUpLevel3")
class LookUpLevel3Step implements JavaDelegate {

    private final LookUpLevel3 lookUpLevel3;

    LookUpLevel3Step(LookUpLevel3 lookUpLevel3) {
        this.lookUpLevel3 = lookUpLevel3;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lookUpLevel3.lookUp(execution.getProcessBusinessKey());
    }
}
