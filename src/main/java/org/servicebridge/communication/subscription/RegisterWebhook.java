package org.servicebridge.communication.subscription;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.outbox.WebhookTarget;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers a program that is to be told by webhook. */
@Component
public class RegisterWebhook {

    private static final int LONGEST_NAME = 100;

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final WebhookTarget target;
    private final PublicServices services;
    private final Clock clock;

    RegisterWebhook(
            Webhooks webhooks, WebhookSecrets secrets, WebhookTarget target, PublicServices services, Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.target = target;
        this.services = services;
        this.clock = clock;
    }

    /**
     * @param chosen codes of services; empty for all
     * @return the secret that each message will be signed with, to be shown this once
     * @throws Refusal naming the field at fault
     */
    @Transactional
    public String register(String name, String url, List<String> chosen, Actor actor) {
        String kept = name.strip();
        if (kept.isEmpty() || CleanText.length(kept) > LONGEST_NAME) {
            throw Refusal.invalid("name", "Give the webhook a name of at most %d characters.".formatted(LONGEST_NAME));
        }
        services.require(new Wanted(chosen, NoticeChoice.ALL));
        URI address = target.require("url", url);
        UUID id = UUID.randomUUID();
        String secret = secrets.random();
        byte[] closed = secrets.closed(id, secret);
        if (!webhooks.add(id, kept, address.toString(), chosen, closed, clock.instant(), actor.id())) {
            throw Refusal.invalid("url", "There is a webhook with this address already.");
        }
        return secret;
    }
}
