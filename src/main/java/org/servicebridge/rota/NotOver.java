package org.servicebridge.rota;

import java.time.Instant;
import org.servicebridge.access.Refusal;

/** What is over stays as it was. */
final class NotOver {

    private NotOver() {}

    static void require(RotaShift shift, Instant now, ShiftTimes times) {
        if (!shift.ends().isAfter(now)) {
            throw Refusal.wrongState("The shift is over: %s.".formatted(times.of(shift.shift())));
        }
    }
}
