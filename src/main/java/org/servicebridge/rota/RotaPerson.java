package org.servicebridge.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.text.TelephoneNumber;

/**
 * Somebody who takes shifts, and how they are reached.
 *
 * @param person user name
 * @param telephone empty where no number is known
 * @param email null where no address is known
 * @param leftOn on this day and later the person takes no shift; null while they do
 */
public record RotaPerson(
        String person,
        String name,
        String telephone,
        @Nullable String email,
        @Nullable LocalDate leftOn) {

    /** Whether a page can go to the number that is known. */
    public boolean isPaged() {
        return TelephoneNumber.mobile(telephone).isPresent();
    }

    /** Why nobody can give the person hours on call, where no page can go to the number. */
    Optional<String> unreachable() {
        return isPaged()
                ? Optional.empty()
                : Optional.of("No page can go to %s: put a mobile number on the rota first.".formatted(name));
    }

    public boolean hasLeft(Instant at) {
        return leftOn != null && !LocalDate.ofInstant(at, LondonTime.ZONE).isBefore(leftOn);
    }
}
