package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.communication.FollowArrangement;
import org.servicebridge.engine.Markdown;
import org.springframework.stereotype.Component;

/** Shows the desk what the catalogue notes instead of notices: {@code ${arrangement.words(execution)}}. */
@Component("arrangement")
public class ArrangementTexts {

    private final FollowArrangement followArrangement;

    ArrangementTexts(FollowArrangement followArrangement) {
        this.followArrangement = followArrangement;
    }

    /** Markdown. */
    public String words(DelegateExecution execution) {
        return "**Local arrangement:** "
                + Markdown.asTyped(followArrangement.arrangement(execution.getProcessBusinessKey()));
    }
}
