package org.servicebridge.communication.subscription;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a subscription and forgets the address; doing it again does no harm. What was sent stays on the record of its HSSI. */
@Component
public class Unsubscribe {

    private final SubscriptionToken tokens;
    private final Subscriptions subscriptions;
    private final Wishes wishes;

    Unsubscribe(SubscriptionToken tokens, Subscriptions subscriptions, Wishes wishes) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.wishes = wishes;
    }

    @Transactional
    public void unsubscribe(String token) {
        tokens.read(token).flatMap(subscriptions::find).ifPresent(subscription -> {
            wishes.deleteAll(subscription.email());
            subscriptions.delete(subscription.id());
        });
    }
}
