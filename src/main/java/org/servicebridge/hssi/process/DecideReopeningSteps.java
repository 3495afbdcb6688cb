package org.servicebridge.hssi.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.DecideReopening;
import org.servicebridge.incident.ReopenIncident;
import org.springframework.stereotype.Component;

/** What the process "Decide on reopening" calls, once a reporter does not agree that it is resolved (IH-21). */
@Component("decideReopening")
public class DecideReopeningSteps {

    private static final String REOPEN = "reopen";

    private final DecideReopening decide;
    private final ReopenIncident reopen;
    private final CurrentActor currentActor;

    DecideReopeningSteps(DecideReopening decide, ReopenIncident reopen, CurrentActor currentActor) {
        this.decide = decide;
        this.reopen = reopen;
        this.currentActor = currentActor;
    }

    /** The owning desk's answer, by which the process goes on. */
    public void decideReopening(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean reopened = answers.saidYes(REOPEN, "Say whether it is reopened.");
        decide.decide(Reference.of(task), reopened, answers.required("reason", "Give the reason."), currentActor.get());
        task.getExecution().setVariable(REOPEN, reopened);
    }

    public void reopen(DelegateExecution execution) {
        reopen.reopen(execution.getProcessBusinessKey(), "The reporter does not agree.", currentActor.get());
    }
}
