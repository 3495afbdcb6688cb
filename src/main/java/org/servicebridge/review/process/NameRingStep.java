package org.servicebridge.review.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.review.RingRounds;
import org.springframework.stereotype.Component;

/** Names the organisation on its card: a dozen cards with one name could not be shared out. */
@Component("nameRing")
class NameRingStep implements TaskListener {

    private final RingRounds ringRounds;

    NameRingStep(RingRounds ringRounds) {
        this.ringRounds = ringRounds;
    }

    @Override
    public void notify(DelegateTask task) {
        task.setName("Ring " + ringRounds.organisation(((Number) task.getVariable("ring")).longValue()));
    }
}
