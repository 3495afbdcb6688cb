package org.servicebridge.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** From where people signed in lately, so that others' guesses do not keep them from where they work. */
final class KnownPlaces {

    private static final int MOST = 10_000;
    private static final Duration LATELY = Duration.ofDays(7);

    private final Map<String, Instant> places = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    boolean knows(String pair, Instant now) {
        Instant last = places.get(pair);
        return last != null && last.plus(LATELY).isAfter(now);
    }

    void add(String pair, Instant now) {
        places.put(pair, now);
    }
}
