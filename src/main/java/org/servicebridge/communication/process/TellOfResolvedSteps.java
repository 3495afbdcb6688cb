package org.servicebridge.communication.process;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.DecideRetrospective;
import org.servicebridge.communication.PostToStatusPage;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.RecordResolved;
import org.springframework.stereotype.Component;

/** What the process "Tell of resolved HSSI" calls: whether readers hear of an HSSI that was over when it was reported (COM-6). */
@Component("tellOfResolved")
public class TellOfResolvedSteps {

    /** What {@code retrospective-notice.dmn} answered. */
    private static final String RULE = "rule";

    /** Whether it is an HSSI that waits to be closed, by which the caller goes on. */
    private static final String RESOLVED = "resolved";

    private final RecordResolved recordResolved;
    private final DecideRetrospective decide;
    private final PostToStatusPage postToStatusPage;
    private final CurrentActor currentActor;

    TellOfResolvedSteps(
            RecordResolved recordResolved,
            DecideRetrospective decide,
            PostToStatusPage postToStatusPage,
            CurrentActor currentActor) {
        this.recordResolved = recordResolved;
        this.decide = decide;
        this.postToStatusPage = postToStatusPage;
        this.currentActor = currentActor;
    }

    /** It was resolved before anybody managed it. */
    public void recordResolved(DelegateExecution execution) {
        recordResolved.record(execution.getProcessBusinessKey(), currentActor.get());
        execution.getProcessInstance().setVariable(RESOLVED, true);
    }

    /** The answer of {@code retrospective-notice.dmn}, by which the process goes on. */
    public void deciderFound(DelegateExecution execution) {
        if (!(execution.getVariable(RULE) instanceof Map<?, ?> rule)) {
            throw new IllegalStateException("retrospective-notice.dmn gave no answer");
        }
        execution
                .getProcessInstance()
                .setVariable(NoticeVariables.DECIDED_BY, String.valueOf(rule.get(NoticeVariables.DECIDED_BY)));
    }

    /** Whether a notice goes out, by which the process goes on, and the words of its entry where it does. */
    public void decideRetrospective(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean send = answers.saidYes("decision", "Say whether a retrospective notice is to go out.");
        Optional<UUID> entry = decide.decide(
                task.getExecution().getProcessBusinessKey(),
                send,
                answers.required("reason", "Give the reason."),
                answers.text("ownerAsked"),
                NoticeAnswers.entry(answers),
                currentActor.get());
        DelegateExecution process = task.getExecution().getProcessInstance();
        process.setVariable(NoticeVariables.NOTICE_WANTED, send);
        entry.ifPresent(id -> process.setVariable(NoticeVariables.NOTICE_ID, id.toString()));
    }

    /** Posts the entry, where the policy still lets one be made. */
    public void postToStatusPage(DelegateExecution execution) {
        NoticeVariables.id(execution)
                .ifPresent(id -> postToStatusPage.post(execution.getProcessBusinessKey(), id, currentActor.get()));
    }
}
