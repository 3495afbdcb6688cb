package org.servicebridge.outbox;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps back what a delivery tells of something that has become restricted between being queued and leaving. */
@Component
class KeepBack {

    private static final String WHY = "Restricted since it was queued.";

    private final Deliveries deliveries;
    private final Letters letters;
    private final Restriction restriction;
    private final Clock clock;

    KeepBack(Deliveries deliveries, Letters letters, Restriction restriction, Clock clock) {
        this.deliveries = deliveries;
        this.letters = letters;
        this.restriction = restriction;
        this.clock = clock;
    }

    boolean isDue(Delivery delivery) {
        String about = delivery.tellsOf();
        return about != null && restriction.isRestricted(about);
    }

    /** @return the words that may leave all the same; empty where there are none, and nothing more of the parcel leaves */
    @Transactional
    public Optional<Content> keepBack(Delivery delivery) {
        String about = Objects.requireNonNull(delivery.tellsOf());
        restriction.lock(about);
        if (letters.makeBare(delivery.id())) {
            deliveries.tellsNoMore(delivery.id());
            restriction.bared(about, words(delivery) + " says no more than the reference");
            return Optional.of(letters.of(delivery.id()));
        }
        int held = deliveries.withholdWith(delivery, WHY, clock.instant());
        if (held > 0) {
            restriction.held(
                    about,
                    delivery,
                    "%s held and %s not leave"
                            .formatted(
                                    held == 1 ? words(delivery) + " is" : "%d messages are".formatted(held),
                                    held == 1 ? "does" : "do"));
        }
        return Optional.empty();
    }

    private static String words(Delivery delivery) {
        return "The %s to %s".formatted(delivery.channel().words(), delivery.recipient());
    }
}
