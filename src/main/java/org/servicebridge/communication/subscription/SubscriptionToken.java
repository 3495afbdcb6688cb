package org.servicebridge.communication.subscription;

import java.util.Optional;
import java.util.UUID;
import org.servicebridge.access.SignedIds;
import org.springframework.stereotype.Component;

/** What stands in a reader's link: the subscription's id with a signature, so that nothing of it has to be kept. */
@Component
class SubscriptionToken {

    private static final String PURPOSE = "unsubscribe";

    private final SignedIds ids;

    SubscriptionToken(SignedIds ids) {
        this.ids = ids;
    }

    String of(UUID subscription) {
        return ids.token(PURPOSE, subscription);
    }

    /** The subscription that a token was made for; empty for anything else. */
    Optional<UUID> read(String token) {
        return ids.read(PURPOSE, token);
    }
}
