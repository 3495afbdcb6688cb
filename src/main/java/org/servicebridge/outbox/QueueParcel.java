package org.servicebridge.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a parcel into the outbox, one delivery a reader and channel: it leaves once the caller's transaction is over. Of what is
 * restricted only bare words are kept; a notice, which whoever may know it has let leave as restricted, goes as it is.
 */
@Component
public class QueueParcel {

    private final Deliveries deliveries;
    private final Letters letters;
    private final Restriction restriction;
    private final Clock clock;

    QueueParcel(Deliveries deliveries, Letters letters, Restriction restriction, Clock clock) {
        this.deliveries = deliveries;
        this.letters = letters;
        this.restriction = restriction;
        this.clock = clock;
    }

    @Transactional
    public void queue(Parcel handedIn) {
        Instant now = clock.instant();
        String of = handedIn.tellsOf();
        Parcel parcel = of != null && restriction.isRestricted(of) ? handedIn.restricted() : handedIn;
        List<UUID> added = deliveries.add(parcel, now);
        Parcel.Words words = parcel.words();
        if (words != null) {
            letters.add(added, words, parcel.bare(), now);
        }
    }
}
