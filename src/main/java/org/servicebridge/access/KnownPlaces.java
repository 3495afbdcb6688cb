package org.servicebridge.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was right lately: from where people signed in, so that others' guesses do not keep them from where they work. */
final class KnownPlaces {

    private static final int MOST = 10_000;

    private final Duration lately;
    private final Map<String, Instant> places = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    KnownPlaces(Duration lately) {
        this.lately = lately;
    }

    boolean knows(String pair, Instant now) {
        Instant last = places.get(pair);
        return last != null && last.plus(lately).isAfter(now);
    }

    void add(String pair, Instant now) {
        places.put(pair, now);
    }

    void forget(String pair) {
        places.remove(pair);
    }
}
