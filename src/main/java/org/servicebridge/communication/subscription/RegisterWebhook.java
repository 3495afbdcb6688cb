package org.servicebridge.communication.subscription;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.outbox.WebhookTarget;
import org.servicebridge.supplier.Providers;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers a program that is to be told by webhook: of notices, or as the own one of a provider. */
@Component
public class RegisterWebhook {

    private static final int LONGEST_NAME = 100;

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final WebhookTarget target;
    private final PublicServices services;
    private final Providers providers;
    private final Clock clock;

    RegisterWebhook(
            Webhooks webhooks,
            WebhookSecrets secrets,
            WebhookTarget target,
            PublicServices services,
            Providers providers,
            Clock clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.target = target;
        this.services = services;
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * @return the secret that each message will be signed with, to be shown this once
     * @throws Refusal naming the field at fault
     */
    @Transactional
    public String register(Registration wanted, Actor actor) {
        String kept = wanted.name().strip();
        if (kept.isEmpty() || CleanText.length(kept) > LONGEST_NAME) {
            throw Refusal.invalid("name", "Give the webhook a name of at most %d characters.".formatted(LONGEST_NAME));
        }
        services.require(new Wanted(wanted.services(), NoticeChoice.ALL));
        String provider = wanted.provider();
        if (provider != null) {
            providers.require(provider);
            requireOnlyOne(provider, wanted);
        }
        URI address = target.require("url", wanted.url());
        UUID id = UUID.randomUUID();
        String secret = secrets.random();
        byte[] closed = secrets.closed(id, secret);
        Registration registration = new Registration(kept, address.toString(), wanted.services(), provider);
        if (!webhooks.add(id, registration, closed, clock.instant(), actor.id())) {
            throw Refusal.invalid("url", "There is a webhook with this address already.");
        }
        return secret;
    }

    private void requireOnlyOne(String provider, Registration wanted) {
        if (!wanted.services().isEmpty()) {
            throw Refusal.invalid(
                    "services", "A provider's own program gets what the provider is asked: choose no services.");
        }
        if (webhooks.of(provider).isPresent()) {
            throw Refusal.invalid("provider", "This provider has a webhook in use already: end that first.");
        }
    }
}
