package org.servicebridge.incident.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.DecideRetrospective;
import org.springframework.stereotype.Component;

/** Hands to the record what was decided on a notice of an HSSI that was over when it was reported. */
@Component("decideRetrospective")
class DecideRetrospectiveStep implements TaskListener {

    private final DecideRetrospective decide;
    private final CurrentActor actor;

    DecideRetrospectiveStep(DecideRetrospective decide, CurrentActor actor) {
        this.decide = decide;
        this.actor = actor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String decision = answers.required("decision", "Say whether a retrospective notice is to go out.");
        String decidedBy = answers.required("decidedBy", "Say who decided.");
        String reason = answers.required("reason", "Give the reason.");
        decide.decide(
                task.getExecution().getProcessBusinessKey(), "yes".equals(decision), decidedBy, reason, actor.get());
    }
}
