package org.servicebridge.hssi.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.communication.TellOfLateRating;
import org.springframework.stereotype.Component;

/** Sees to it that a confirmed report does not wait unheard to be rated: {@code ${lateRating.tellLevel2(execution)}}. */
@Component("lateRating")
public class LateRating {

    private final TellOfLateRating tellOfLateRating;

    LateRating(TellOfLateRating tellOfLateRating) {
        this.tellOfLateRating = tellOfLateRating;
    }

    /** The first notice of what the provider itself has reported is due, and it is not even rated. */
    public void tellLevel2(DelegateExecution execution) {
        tellOfLateRating.tellLevel2(execution.getProcessBusinessKey());
    }
}
