package org.servicebridge.rota;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.servicebridge.calendar.LondonTime;
import org.springframework.stereotype.Component;

/** Reads who is on call in a week. */
@Component
public class ReadRotaWeek {

    private static final int A_WEEK = 7;

    private final Shifts shifts;
    private final RotaPeople people;
    private final OnCallRoles roles;
    private final WhoIsOnCall who;
    private final Clock clock;

    ReadRotaWeek(Shifts shifts, RotaPeople people, OnCallRoles roles, WhoIsOnCall who, Clock clock) {
        this.shifts = shifts;
        this.people = people;
        this.roles = roles;
        this.who = who;
        this.clock = clock;
    }

    /** @param day any day of the week */
    public RotaWeek read(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant at = shownAt(monday);
        return new RotaWeek(
                monday,
                roles.all().stream()
                        .map(role -> new RoleWeek(
                                role, roles.manner(role, at).covered(), of(role, monday), who.contacts(role, at)))
                        .toList());
    }

    private List<OnRota> of(RotaRole role, LocalDate monday) {
        Map<String, RotaPerson> everybody = people.byName();
        return shifts.in(role, start(monday), start(monday.plusDays(A_WEEK))).stream()
                .map(shift -> new OnRota(
                        shift,
                        everybody.getOrDefault(
                                shift.person(), new RotaPerson(shift.person(), shift.person(), "", null, null))))
                .toList();
    }

    /** The present week as it is now, any other as it begins. */
    private Instant shownAt(LocalDate monday) {
        Instant now = clock.instant();
        boolean present = !now.isBefore(start(monday)) && now.isBefore(start(monday.plusDays(A_WEEK)));
        return present ? now : start(monday);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LondonTime.ZONE).toInstant();
    }
}
