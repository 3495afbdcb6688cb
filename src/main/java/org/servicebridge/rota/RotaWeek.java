package org.servicebridge.rota;

import java.time.LocalDate;
import java.util.List;

/** The shifts of one week, from Monday 00:00 to the next in London. */
public record RotaWeek(LocalDate monday, List<RoleWeek> roles) {

    public LocalDate sunday() {
        return monday.plusDays(6);
    }
}
