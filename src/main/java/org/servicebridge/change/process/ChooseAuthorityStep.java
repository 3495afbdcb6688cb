package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.change.ChooseAuthority;
import org.springframework.stereotype.Component;

/** Hands to the record who decides at this hour, as the table says. */
@Component("chooseAuthority")
class ChooseAuthorityStep implements ExecutionListener {

    private final ChooseAuthority chooseAuthority;

    ChooseAuthorityStep(ChooseAuthority chooseAuthority) {
        this.chooseAuthority = chooseAuthority;
    }

    @Override
    public void notify(DelegateExecution execution) {
        chooseAuthority.choose(
                ChangeVariables.change(execution), String.valueOf(execution.getVariable("changeAuthority")));
    }
}
