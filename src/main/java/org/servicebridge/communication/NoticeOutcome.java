package org.servicebridge.communication;

import java.util.List;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Tally;

/**
 * A notice with what became of it in numbers, and with those whom it has not reached.
 *
 * @param tallies how many deliveries by channel and state
 * @param missed who was not reached, or not yet because of a fault; the first of them
 */
public record NoticeOutcome(Notice notice, List<Tally> tallies, List<Delivery> missed) {

    public NoticeOutcome {
        tallies = List.copyOf(tallies);
        missed = List.copyOf(missed);
    }

    /** For instance {@code 3 email sent, 1 sms rejected}; empty where there was nobody to tell. */
    public String words() {
        return Tally.words(tallies);
    }

    /** Why, in words, each reason once. */
    public List<String> reasons() {
        return missed.stream()
                .map(Delivery::error)
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    /** Whether it has come to its end without reaching anybody. */
    public boolean isNobodyReached() {
        return !tallies.isEmpty()
                && tallies.stream().noneMatch(tally -> tally.state() == DeliveryState.WAITING)
                && !Tally.anybodyReached(tallies);
    }

    /** How many were missed for good. */
    public long missedCount() {
        return Tally.missed(tallies);
    }

    /** Whether something waits because of a fault that may need people. */
    public boolean isStuck() {
        return missed.stream().anyMatch(delivery -> delivery.state() == DeliveryState.WAITING);
    }
}
