package org.servicebridge.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.Incidents;
import org.servicebridge.resolution.CallAfterUpdate;
import org.springframework.stereotype.Component;

/** What the update of a provider asks where a resolver group of the organisation itself gives it: the call that follows (SUP-4). */
@Component("resolverGroups")
public class ResolverGroupSteps {

    private final Incidents incidents;
    private final CallAfterUpdate calls;
    private final CurrentActor currentActor;

    ResolverGroupSteps(Incidents incidents, CallAfterUpdate calls, CurrentActor currentActor) {
        this.incidents = incidents;
        this.calls = calls;
        this.currentActor = currentActor;
    }

    /** Whether a resolver group of the organisation itself resolves it. */
    public boolean resolve(DelegateExecution execution) {
        return Boolean.TRUE.equals(
                incidents.get(execution.getProcessBusinessKey()).dataSet().internal());
    }

    /** The call that followed the update, where one was held already. */
    public void recordCall(DelegateTask task) {
        String call = FormAnswers.of(task).text("calledAbout");
        if (call != null) {
            calls.heldWithUpdate(Reference.of(task), call, currentActor.get());
        }
    }

    /** The call that follows the update. */
    public void callGroup(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        calls.held(
                Reference.of(task),
                answers.required("calledAbout", "Say with whom, and what was agreed."),
                currentActor.onBehalfOf(answers.saidBy()));
    }
}
