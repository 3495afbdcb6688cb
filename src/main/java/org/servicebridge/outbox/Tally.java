package org.servicebridge.outbox;

import java.util.List;
import java.util.stream.Collectors;

/** How many deliveries of one parcel and channel stand in one state. */
public record Tally(Channel channel, DeliveryState state, long count) {

    /** For instance {@code 12 sms never arrived}. */
    public String words() {
        return "%d %s %s".formatted(count, channel.code(), state.words(channel));
    }

    /** All of them in one line. */
    public static String words(List<Tally> tallies) {
        return tallies.stream().map(Tally::words).collect(Collectors.joining(", "));
    }

    public static boolean anybodyReached(List<Tally> tallies) {
        return tallies.stream().anyMatch(tally -> tally.state().isReached());
    }

    public static long missed(List<Tally> tallies) {
        return tallies.stream()
                .filter(tally -> tally.state().isMissed())
                .mapToLong(Tally::count)
                .sum();
    }
}
