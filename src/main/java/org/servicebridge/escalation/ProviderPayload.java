package org.servicebridge.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the program of a provider gets by webhook.
 *
 * @param type what it is about, for instance {@code hssi.proposed}
 * @param timestamp when it was written
 */
record ProviderPayload(String type, Instant timestamp, Data data) {

    /**
     * The message.
     *
     * @param text as people read it
     * @param answer the address of the API where it is answered; left out where the program has no door to the HSSI
     * @param exercise true where nothing has really happened
     */
    record Data(String reference, String text, @Nullable String answer, boolean exercise) {}
}
