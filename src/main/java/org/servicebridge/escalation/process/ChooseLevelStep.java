package org.servicebridge.escalation.process;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.escalation.ChooseLevel;
import org.springframework.stereotype.Component;

/** Hands the triggers that hold to the record, and says which level is asked. */
@Component("chooseLevel")
class ChooseLevelStep implements ExecutionListener {

    private final ChooseLevel chooseLevel;

    ChooseLevelStep(ChooseLevel chooseLevel) {
        this.chooseLevel = chooseLevel;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (!(execution.getVariable("decisionResult") instanceof DmnDecisionResult triggers)) {
            throw new IllegalStateException("level-three.dmn gave no answer");
        }
        String way = chooseLevel.choose(
                execution.getProcessBusinessKey(),
                Asked.reason(execution),
                triggers.stream()
                        .map(row -> String.valueOf(row.<Object>getEntry("reason")))
                        .toList(),
                Boolean.TRUE.equals(execution.getVariable("levelOneCarriesOn")));
        execution.getProcessInstance().setVariable("way", way);
    }
}
