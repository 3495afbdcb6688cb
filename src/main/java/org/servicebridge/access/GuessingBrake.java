package org.servicebridge.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords by network address, so that a stranger cannot lock out the manager on call: three failures
 * of one name, or twenty of any, make that address wait, longer each time and never more than a minute. Kept in memory
 * for at most 10,000 addresses and names, forgotten after a quarter of an hour without a failure.
 */
@Component
public class GuessingBrake {

    static final int FREE_FAILURES_OF_A_NAME = 3;
    static final int FREE_FAILURES_OF_AN_ADDRESS = 20;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    static final int MOST_ENTRIES = 10_000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 6;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_ENTRIES;
        }
    };

    GuessingBrake(Clock clock) {
        this.clock = clock;
    }

    /** How long this address has to wait before this name is tried again; zero where it may be tried now. */
    public synchronized Duration waitFor(String address, String name) {
        String network = Network.of(address);
        Instant now = clock.instant();
        return Stream.of(
                        left(network, FREE_FAILURES_OF_AN_ADDRESS, now),
                        left(pair(network, name), FREE_FAILURES_OF_A_NAME, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** A wrong password from this address for this name. */
    public synchronized void failed(String address, String name) {
        String network = Network.of(address);
        count(network);
        count(pair(network, name));
    }

    /** The right password: this name starts afresh from this address. */
    public synchronized void succeeded(String address, String name) {
        failures.remove(pair(Network.of(address), name));
    }

    private static String pair(String network, String name) {
        return network + " " + name.hashCode();
    }

    private Duration left(String key, int free, Instant now) {
        Failures known = failures.get(key);
        if (known == null || known.count() < free) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(MOST_DOUBLINGS, known.count() - free);
        Duration wait = Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
        Duration left = Duration.between(now, known.last().plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void count(String key) {
        Instant now = clock.instant();
        failures.compute(
                key,
                (ignored, known) ->
                        known == null || known.last().plus(FORGOTTEN_AFTER).isBefore(now)
                                ? new Failures(1, now)
                                : new Failures(known.count() + 1, now));
    }

    private record Failures(int count, Instant last) {}
}
