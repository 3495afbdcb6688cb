package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.escalation.BauDecision;
import org.servicebridge.escalation.DecideBau;
import org.servicebridge.escalation.EdmRequest;
import org.springframework.stereotype.Component;

/** Hands the desk's BAU decision to the record, and says which way it goes. */
@Component("decideBau")
class DecideBauStep implements TaskListener {

    private final DecideBau decideBau;
    private final CurrentActor currentActor;

    DecideBauStep(DecideBau decideBau, CurrentActor currentActor) {
        this.decideBau = decideBau;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean bau = answers.saidYes("bau", "Say whether it is business as usual.");
        DelegateExecution execution = task.getExecution();
        decideBau.decide(
                execution.getProcessBusinessKey(),
                new BauDecision(
                        bau,
                        EdmRequest.of(
                                answers.required("request", "Say what is asked for or expected, or that nothing is.")),
                        !answers.yes("cannotBeClassed"),
                        answers.text("reason")),
                currentActor.get());
        execution.setVariable("businessAsUsual", bau);
    }
}
