package org.servicebridge.communication.subscription;

import java.util.Optional;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what a subscriber is told, by the link in each of their mails. */
@Component
public class KeepSubscription {

    private final SubscriptionToken tokens;
    private final Subscriptions subscriptions;
    private final PublicServices services;

    KeepSubscription(SubscriptionToken tokens, Subscriptions subscriptions, PublicServices services) {
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.services = services;
    }

    /** What the link's owner gets; empty where nobody is subscribed by it (any more). */
    public Optional<Wanted> current(String token) {
        return tokens.read(token).flatMap(subscriptions::find).map(Subscription::wanted);
    }

    /**
     * Gives the link's owner another choice.
     *
     * @return false where nobody is subscribed by it (any more)
     * @throws Refusal where a service is none of the status page
     */
    @Transactional
    public boolean change(String token, Wanted wanted) {
        Optional<Subscription> known = tokens.read(token).flatMap(subscriptions::find);
        if (known.isPresent()) {
            services.require(wanted);
            subscriptions.change(known.get().id(), wanted);
        }
        return known.isPresent();
    }
}
