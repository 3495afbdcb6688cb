package org.servicebridge.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a parcel into the outbox, one delivery a reader and channel: it leaves once the caller's transaction is over. */
@Component
public class QueueParcel {

    private final Deliveries deliveries;
    private final Letters letters;
    private final Clock clock;

    QueueParcel(Deliveries deliveries, Letters letters, Clock clock) {
        this.deliveries = deliveries;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional
    public void queue(Parcel parcel) {
        Instant now = clock.instant();
        List<UUID> added = deliveries.add(parcel, now);
        Parcel.Words words = parcel.words();
        if (words != null) {
            letters.add(added, words, now);
        }
    }
}
