package org.servicebridge.communication.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.servicebridge.access.Network;
import org.springframework.stereotype.Component;

/**
 * Lets each place on the network ask for thirty messages an hour, on each node. A hospital behind one address stays below;
 * who fills other people's mailboxes does not. Kept in memory, for at most 10,000 places.
 */
@Component
public class RequestBrake {

    static final int MOST = 30;

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int MOST_PLACES = 10_000;

    private final Clock clock;
    private final Map<String, Requests> requests = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Requests> eldest) {
            return size() > MOST_PLACES;
        }
    };

    RequestBrake(Clock clock) {
        this.clock = clock;
    }

    /** Counts a request from this remote address; false where it is one too many. */
    public synchronized boolean admits(String address) {
        Instant now = clock.instant();
        Requests counted = requests.compute(
                Network.of(address),
                (place, known) -> known == null || !known.since().plus(PERIOD).isAfter(now)
                        ? new Requests(1, now)
                        : new Requests(known.count() + 1, known.since()));
        return counted.count() <= MOST;
    }

    private record Requests(int count, Instant since) {}
}
