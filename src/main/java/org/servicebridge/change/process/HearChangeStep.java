package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.change.ChangePlan;
import org.servicebridge.change.HearChange;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record what is to be changed, as it was said. */
@Component("hearChange")
class HearChangeStep implements TaskListener {

    private final HearChange hearChange;
    private final LondonTime time;
    private final CurrentActor currentActor;

    HearChangeStep(HearChange hearChange, LondonTime time, CurrentActor currentActor) {
        this.hearChange = hearChange;
        this.time = time;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        hearChange.hear(
                ChangeVariables.change(task),
                new ChangePlan.Change(
                        answers.required("what", "Say what is changed, and in which environments."),
                        time.read("plannedStart", answers.required("plannedStart", "Say when it starts.")),
                        time.read("plannedFinish", answers.required("plannedFinish", "Say when it finishes.")),
                        answers.required("impactAndRisks", "Say what impact and which risks it has."),
                        answers.required("otherProviders", "Say whether other providers are concerned."),
                        answers.required("rationale", "Say why it cannot wait for the usual process."),
                        answers.required("successCriteria", "Say how its success is seen.")),
                currentActor.get());
    }
}
