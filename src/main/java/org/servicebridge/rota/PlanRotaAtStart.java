package org.servicebridge.rota;

import org.servicebridge.access.Actor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the planned shifts into line with the bank holidays that the configuration now names, without waiting for Monday. */
@Component
class PlanRotaAtStart {

    private final PlanRota planRota;

    PlanRotaAtStart(PlanRota planRota) {
        this.planRota = planRota;
    }

    @EventListener(ApplicationReadyEvent.class)
    void plan() {
        planRota.plan("The application started.", Actor.SYSTEM);
    }
}
