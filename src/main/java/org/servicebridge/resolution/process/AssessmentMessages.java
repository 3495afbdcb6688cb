package org.servicebridge.resolution.process;

import org.servicebridge.engine.Messages;
import org.servicebridge.resolution.AssessmentProcess;
import org.springframework.stereotype.Component;

/** Carries an assessment that a team sent to the question that waits for it. */
@Component
class AssessmentMessages implements AssessmentProcess {

    private static final String TEAM_ANSWERED = "team.answered";

    private final Messages messages;

    AssessmentMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public boolean teamAnswered(String reference, long assessment) {
        return messages.deliverToEach(TEAM_ANSWERED, reference, GatherAssessmentsSteps.ASSESSMENT, assessment) > 0;
    }
}
