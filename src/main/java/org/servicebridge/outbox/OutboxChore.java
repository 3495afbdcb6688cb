package org.servicebridge.outbox;

import java.time.Duration;

/** Something that belongs to sending and has to be done again and again, such as asking for receipts. */
public interface OutboxChore {

    /** How long to wait between the end of one round and the beginning of the next. */
    Duration pause();

    /** One round. */
    void run();
}
