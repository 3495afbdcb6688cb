package org.servicebridge.communication.subscription;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Subscribes an address once its owner has said yes by the link in the letter, which works once and for 24 hours. */
@Component
public class ConfirmSubscription {

    static final Duration VALID = Duration.ofHours(24);

    private final Wishes wishes;
    private final Subscriptions subscriptions;
    private final Clock clock;

    ConfirmSubscription(Wishes wishes, Subscriptions subscriptions, Clock clock) {
        this.wishes = wishes;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** What the link would subscribe to; empty where it has run out or was used. */
    @Transactional
    public Optional<Wanted> asked(String token) {
        return wishes.find(token, clock.instant().minus(VALID)).map(Wish::wanted);
    }

    /** @return the new subscription; empty where the link has run out or was used */
    @Transactional
    public Optional<UUID> confirm(String token) {
        return wishes.find(token, clock.instant().minus(VALID)).map(wish -> {
            wishes.deleteAll(wish.email());
            return subscriptions.confirm(wish.email(), wish.wanted(), clock.instant());
        });
    }
}
