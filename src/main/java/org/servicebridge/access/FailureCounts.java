package org.servicebridge.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failures of one kind by key and says how long a key waits: nothing up to a number that is free, then twice as long
 * with each further one, never more than a minute. Failures are forgotten one by one; the oldest keys make room for new ones.
 */
final class FailureCounts {

    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    static final int MOST_KEYS = 10_000;

    private static final int MOST_DOUBLINGS = 6;

    private final int free;
    private final Duration forgetsOneIn;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };

    FailureCounts(int free, Duration forgetsOneIn) {
        this.free = free;
        this.forgetsOneIn = forgetsOneIn;
    }

    /** How many are not forgotten yet. */
    int of(String key, Instant now) {
        Failures known = failures.get(key);
        return known == null ? 0 : (int) Math.ceil(left(known, now));
    }

    Duration waitFor(String key, Instant now) {
        return waitFor(key, now, 0);
    }

    Duration waitFor(String key, Instant now, long underWay) {
        return waitFor(key, now, underWay, free);
    }

    /**
     * @param underWay tries whose end is not known yet: each counts as a failure of this moment
     * @param freeHere how many are free this time
     */
    Duration waitFor(String key, Instant now, long underWay, int freeHere) {
        long counted = of(key, now) + underWay;
        if (counted < freeHere) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(MOST_DOUBLINGS, counted - freeHere);
        Duration wait = Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
        Failures known = failures.get(key);
        if (underWay > 0 || known == null) {
            return wait;
        }
        Duration left = Duration.between(now, known.last().plus(wait));
        // A clock that was set back makes nobody wait longer.
        return left.isNegative() ? Duration.ZERO : left.compareTo(wait) > 0 ? wait : left;
    }

    void add(String key, Instant now) {
        failures.compute(key, (ignored, known) -> new Failures(known == null ? 1 : left(known, now) + 1, now));
    }

    void forget(String key) {
        failures.remove(key);
    }

    private double left(Failures known, Instant now) {
        long past = Math.max(0, Duration.between(known.last(), now).toMillis());
        return Math.max(0, known.count() - (double) past / forgetsOneIn.toMillis());
    }

    private record Failures(double count, Instant last) {}
}
