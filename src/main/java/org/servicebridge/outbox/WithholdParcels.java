package org.servicebridge.outbox;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back from the outbox what has not been sent yet. */
@Component
public class WithholdParcels {

    private final Deliveries deliveries;
    private final Clock clock;

    WithholdParcels(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * @param kind not of letters
     * @param why a sentence that stands beside each delivery
     * @return how many deliveries were withheld
     */
    @Transactional
    public int withhold(ParcelKind kind, Collection<UUID> parcels, String why) {
        return deliveries.withhold(kind, parcels, why, clock.instant());
    }
}
