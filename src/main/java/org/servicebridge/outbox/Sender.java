package org.servicebridge.outbox;

import java.util.List;
import java.util.UUID;

/** Who hands in parcels of a kind and is to be told once how each has ended. A port, asked by one of the nodes twice a second. */
public interface Sender {

    /** Not letters: they are not heard of again. */
    ParcelKind kind();

    /** Whether it is told as soon as anything went out, or nothing is tried again soon; otherwise once all has ended. */
    default boolean isToldEarly() {
        return false;
    }

    /** Parcels about which there is still something to be told, the oldest first. */
    List<UUID> untold();

    /**
     * Tells what became of a parcel, none of whose deliveries waits any more, unless it is told early. Another node may be telling it, too: in a
     * transaction of its own it makes sure that it is told once.
     */
    void tell(UUID parcel);
}
