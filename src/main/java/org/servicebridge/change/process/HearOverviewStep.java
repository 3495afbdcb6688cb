package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.ChangeOverview;
import org.servicebridge.change.HearOverview;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record what the ECAB hears beside the change. */
@Component("hearOverview")
class HearOverviewStep implements TaskListener {

    private final HearOverview hearOverview;
    private final CurrentActor currentActor;

    HearOverviewStep(HearOverview hearOverview, CurrentActor currentActor) {
        this.hearOverview = hearOverview;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        hearOverview.hear(
                ChangeVariables.change(task),
                new ChangeOverview(
                        answers.required("userImpact", "Say what the incident means for users."),
                        answers.required("outages", "Say which outages it causes, or that it causes none."),
                        answers.required("communicationPlan", "Say how users are told.")),
                currentActor.get());
    }
}
