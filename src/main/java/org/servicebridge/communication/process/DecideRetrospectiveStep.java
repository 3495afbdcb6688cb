package org.servicebridge.communication.process;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.DecideRetrospective;
import org.servicebridge.communication.Wording;
import org.servicebridge.engine.FormAnswers;
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
        boolean send = answers.saidYes("decision", "Say whether a retrospective notice is to go out.");
        Optional<UUID> entry = decide.decide(
                task.getExecution().getProcessBusinessKey(),
                send,
                answers.required("reason", "Give the reason."),
                answers.text("ownerAsked"),
                entry(answers),
                actor.get());
        task.getExecution().getProcessInstance().setVariable(NoticeVariables.SEND_NOTICE, send);
        entry.ifPresent(
                id -> task.getExecution().getProcessInstance().setVariable(NoticeVariables.NOTICE_ID, id.toString()));
    }

    private static Wording entry(FormAnswers answers) {
        return new Wording(
                given(answers, "whatIsKnown"),
                given(answers, "userImpact"),
                given(answers, "location"),
                null,
                null,
                false,
                answers.text("resolutionSummary"));
    }

    private static String given(FormAnswers answers, String field) {
        return Objects.requireNonNullElse(answers.text(field), "");
    }
}
