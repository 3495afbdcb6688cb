package org.servicebridge.rota.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.access.Actor;
import org.servicebridge.rota.PublishRota;
import org.springframework.stereotype.Component;

/** Emails the week's rota. */
@Component("publishRota")
class PublishRotaStep implements JavaDelegate {

    private final PublishRota rota;

    PublishRotaStep(PublishRota rota) {
        this.rota = rota;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rota.publish(Actor.SYSTEM);
    }
}
