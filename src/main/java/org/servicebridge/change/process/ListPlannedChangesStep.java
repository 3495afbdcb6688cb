package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.ListPlannedChanges;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands over which changes are planned. */
@Component("listPlannedChanges")
class ListPlannedChangesStep implements TaskListener {

    private final ListPlannedChanges listPlannedChanges;
    private final CurrentActor currentActor;

    ListPlannedChangesStep(ListPlannedChanges listPlannedChanges, CurrentActor currentActor) {
        this.listPlannedChanges = listPlannedChanges;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        String planned = "no".equals(answers.required("any", "Say whether changes are planned."))
                ? ""
                : answers.required("planned", "List the changes, one a line.");
        listPlannedChanges.list(reference, planned, currentActor.get());
    }
}
