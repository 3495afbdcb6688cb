package org.servicebridge.conference.process;

import org.servicebridge.conference.CheckpointReview;
import org.servicebridge.engine.FormAnswers;

/** Reads what a checkpoint found of resources and plan (BRG-7). */
final class CheckpointAnswers {

    private static final String RESOURCES = "resources";
    private static final String ON_TRACK = "onTrack";
    private static final String ESCALATE = "escalate";

    private CheckpointAnswers() {}

    static CheckpointReview review(FormAnswers answers) {
        boolean resources = answers.saidYes(RESOURCES, "Say whether the resources are available.");
        boolean onTrack = answers.saidYes(ON_TRACK, "Say whether the plan is on track.");
        boolean asked = !resources || !onTrack || answers.text(ESCALATE) != null;
        return new CheckpointReview(
                resources,
                onTrack,
                asked && answers.saidYes(ESCALATE, "Say whether it is escalated into the provider."));
    }

    /** Whether either was answered: a form that asks both of every call leaves them out where it stands for no checkpoint. */
    static boolean given(FormAnswers answers) {
        return answers.text(RESOURCES) != null || answers.text(ON_TRACK) != null;
    }
}
