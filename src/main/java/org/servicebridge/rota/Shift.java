package org.servicebridge.rota;

import java.time.Instant;

/**
 * Hours in which a person is on call.
 *
 * @param person user name
 * @param starts on call from this moment
 * @param ends no longer on call from this moment
 */
public record Shift(String person, RotaRole role, Instant starts, Instant ends) {

    public boolean contains(Instant moment) {
        return !moment.isBefore(starts) && moment.isBefore(ends);
    }

    /** Whether both have a moment in common. */
    public boolean overlaps(Shift other) {
        return starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }

    public Shift of(String somebodyElse) {
        return new Shift(somebodyElse, role, starts, ends);
    }

    Shift within(Instant from, Instant until) {
        return new Shift(person, role, from, until);
    }
}
