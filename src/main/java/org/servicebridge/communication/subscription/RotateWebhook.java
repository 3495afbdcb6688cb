package org.servicebridge.communication.subscription;

import java.time.Clock;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a webhook a new secret, at once and in place of the old one. */
@Component
public class RotateWebhook {

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final Clock clock;

    RotateWebhook(Webhooks webhooks, WebhookSecrets secrets, Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @return the new secret, to be shown this once
     * @throws Refusal where there is no such webhook in use
     */
    @Transactional
    public String rotate(UUID id, Actor actor) {
        String secret = secrets.random();
        if (!webhooks.rotate(id, secrets.closed(id, secret), clock.instant(), actor.id())) {
            throw Refusal.notFound("There is no such webhook in use.");
        }
        return secret;
    }
}
