package org.servicebridge.resolution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.engine.Markdown;
import org.servicebridge.resolution.Activities;
import org.springframework.stereotype.Component;

/** Shows in forms the activity that they are about: {@code ${activities.inWords(execution)}}. */
@Component("activities")
public class ActivityTexts {

    private final Activities activities;

    ActivityTexts(Activities activities) {
        this.activities = activities;
    }

    /** Markdown: what is proposed, by whom, and how it stands. */
    public String inWords(DelegateExecution execution) {
        return activities
                .find(execution.getProcessBusinessKey(), RowInHand.of(execution, ProposeActivitySteps.ACTIVITY))
                .map(activity -> Markdown.asTyped(activity.inWords()))
                .orElse("");
    }
}
