package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.OpenEcab;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record who is at the emergency CAB. */
@Component("openEcab")
class OpenEcabStep implements TaskListener {

    private final OpenEcab openEcab;
    private final CurrentActor currentActor;

    OpenEcabStep(OpenEcab openEcab, CurrentActor currentActor) {
        this.openEcab = openEcab;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        openEcab.open(
                ChangeVariables.change(task),
                answers.text("forAuthority"),
                answers.text("forLeadership"),
                answers.text("forProvider"),
                answers.text("othersPresent"),
                currentActor.get());
    }
}
