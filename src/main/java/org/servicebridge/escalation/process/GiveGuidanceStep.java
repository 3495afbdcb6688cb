package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.GiveGuidance;
import org.servicebridge.escalation.Guidance;
import org.springframework.stereotype.Component;

/** Hands the EDM's guidance to the record, also where the desk enters what the EDM says on the telephone. */
@Component("giveGuidance")
class GiveGuidanceStep implements TaskListener {

    private final GiveGuidance giveGuidance;
    private final CurrentActor currentActor;

    GiveGuidanceStep(GiveGuidance giveGuidance, CurrentActor currentActor) {
        this.giveGuidance = giveGuidance;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Guidance guidance = new Guidance(
                answers.required("handling", "Say how the incident is to be handled."),
                answers.saidYes("communicationsRequired", "Say whether communications are required."),
                answers.text("wording"));
        Actor person = currentActor.get();
        String by = answers.text("by");
        giveGuidance.give(
                task.getExecution().getProcessBusinessKey(),
                guidance,
                by == null ? person : person.onBehalfOf(by, true));
    }
}
