package org.servicebridge.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt came to.
 *
 * @param state an end, or {@link DeliveryState#WAITING} where it is worth another attempt
 * @param providerReference under which the receiving server knows it
 * @param error why it was not sent, in words
 * @param pause after which it is tried again, without counting as an attempt: it was not this message's fault; null where
 *     it counts
 * @param receiptAwaited whether the provider will say later if it arrived
 */
public record SendingOutcome(
        DeliveryState state,
        @Nullable String providerReference,
        @Nullable String error,
        @Nullable Duration pause,
        boolean receiptAwaited) {

    public static SendingOutcome sent(@Nullable String providerReference) {
        return new SendingOutcome(DeliveryState.SENT, providerReference, null, null, false);
    }

    /** The provider took it and will say what became of it. */
    public static SendingOutcome accepted(String providerReference) {
        return new SendingOutcome(DeliveryState.SENT, providerReference, null, null, true);
    }

    public static SendingOutcome delivered(@Nullable String providerReference) {
        return new SendingOutcome(DeliveryState.DELIVERED, providerReference, null, null, false);
    }

    public static SendingOutcome rejected(String error) {
        return new SendingOutcome(DeliveryState.REJECTED, null, error, null, false);
    }

    public static SendingOutcome tryAgain(String error) {
        return new SendingOutcome(DeliveryState.WAITING, null, error, null, false);
    }

    /** The provider takes nothing at all now; everything for it waits. */
    public static SendingOutcome wait(String error, Duration pause) {
        return new SendingOutcome(DeliveryState.WAITING, null, error, pause, false);
    }

    public static SendingOutcome kept(DeliveryState state, String words) {
        return new SendingOutcome(state, null, words, null, false);
    }

    /** Whether the provider refuses whatever comes, not only this message. */
    boolean holdsProvider() {
        return pause != null;
    }
}
