package org.servicebridge.outbox;

import org.jspecify.annotations.Nullable;

/** A way by which messages leave, or do not. The first that takes a channel gets its messages. */
public interface Transport {

    /** Whether this is the way for the channel as things are configured now. */
    boolean takes(Channel channel, boolean exercise);

    /** Begins a run of sendings, outside of any transaction, which may share one connection. */
    Run begin();

    /** What the provider may be given; null where it sets no limit. */
    default @Nullable Budget budget() {
        return null;
    }

    /** Messages sent one after the other. */
    interface Run extends AutoCloseable {

        /** Tries once. */
        SendingOutcome send(Delivery delivery, Content content);

        @Override
        default void close() {
            // Most ways keep nothing open between two messages.
        }
    }
}
