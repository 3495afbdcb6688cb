package org.servicebridge.communication.subscription;

import java.time.Clock;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a program nothing more, from now on; its row stays, because deliveries name it. */
@Component
public class DisableWebhook {

    private final Webhooks webhooks;
    private final Clock clock;

    DisableWebhook(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Transactional
    public void disable(UUID id, Actor actor) {
        webhooks.disable(id, clock.instant(), actor.id());
    }
}
