package org.servicebridge.communication;

import org.jspecify.annotations.Nullable;

/**
 * What one attempt came to.
 *
 * @param state an end, or {@link DeliveryState#WAITING} where it is worth another attempt
 * @param providerReference under which the receiving server knows it
 * @param error why it was not sent, in words
 */
record SendingOutcome(
        DeliveryState state,
        @Nullable String providerReference,
        @Nullable String error) {

    static SendingOutcome sent(String providerReference) {
        return new SendingOutcome(DeliveryState.SENT, providerReference, null);
    }

    static SendingOutcome rejected(String error) {
        return new SendingOutcome(DeliveryState.REJECTED, null, error);
    }

    static SendingOutcome tryAgain(String error) {
        return new SendingOutcome(DeliveryState.WAITING, null, error);
    }

    static SendingOutcome kept(DeliveryState state) {
        return new SendingOutcome(state, null, state.words());
    }
}
