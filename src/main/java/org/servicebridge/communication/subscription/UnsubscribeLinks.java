package org.servicebridge.communication.subscription;

import java.net.URI;
import java.util.UUID;
import org.servicebridge.outbox.UnsubscribeLink;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The link in each mail by which its reader ends or changes the subscription, without signing in (RFC 8058). */
@Component
public class UnsubscribeLinks implements UnsubscribeLink {

    private final SubscriptionToken tokens;
    private final String publicAddress;

    UnsubscribeLinks(SubscriptionToken tokens, @Value("${service-bridge.public-address}") String publicAddress) {
        this.tokens = tokens;
        this.publicAddress = publicAddress;
    }

    @Override
    public URI of(UUID subscription) {
        return URI.create(publicAddress + "/status/unsubscribe/" + tokens.of(subscription));
    }
}
