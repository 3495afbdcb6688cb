package org.servicebridge.communication.subscription;

import org.servicebridge.access.Actor;
import org.servicebridge.outbox.WebhookGone;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends a webhook whose program has answered that it wants no more. */
@Component
class EndGoneWebhook {

    private final DisableWebhook disableWebhook;

    EndGoneWebhook(DisableWebhook disableWebhook) {
        this.disableWebhook = disableWebhook;
    }

    @EventListener
    void end(WebhookGone gone) {
        disableWebhook.disable(gone.subscription(), Actor.SYSTEM);
    }
}
