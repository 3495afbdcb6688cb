package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.escalation.LookUpEdm;
import org.springframework.stereotype.Component;

/** Looks the EDM up and says whether the rota names one. */
@Component("lookUpEdm")
class LookUpEdmStep implements JavaDelegate {

    private final LookUpEdm lookUpEdm;

    LookUpEdmStep(LookUpEdm lookUpEdm) {
        this.lookUpEdm = lookUpEdm;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("edmOnRota", lookUpEdm.lookUp(execution.getProcessBusinessKey()));
    }
}
