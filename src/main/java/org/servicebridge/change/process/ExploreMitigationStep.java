package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.ExploreMitigation;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record what was tried with the supplier, and tells the process whether it helped. */
@Component("exploreMitigation")
class ExploreMitigationStep implements TaskListener {

    private final ExploreMitigation exploreMitigation;
    private final CurrentActor currentActor;

    ExploreMitigationStep(ExploreMitigation exploreMitigation, CurrentActor currentActor) {
        this.exploreMitigation = exploreMitigation;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        boolean mitigated = answers.saidYes("mitigated", "Say whether it is mitigated.");
        exploreMitigation.explore(
                reference, answers.required("tried", "Say what was tried."), mitigated, currentActor.get());
        task.getExecution().setVariable("endpointMitigated", mitigated);
    }
}
