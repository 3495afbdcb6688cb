package org.servicebridge.rota.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.rota.CheckRota;
import org.springframework.stereotype.Component;

/** Says whether the check finds anything in the rota. */
@Component("checkRota")
class CheckRotaStep implements JavaDelegate {

    private final CheckRota check;

    CheckRotaStep(CheckRota check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("rotaFaulty", !check.check().isEmpty());
    }
}
