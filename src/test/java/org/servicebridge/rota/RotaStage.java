package org.servicebridge.rota;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.Calendars;
import org.servicebridge.testing.MovableClock;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration's rota at 10:00 on Tuesday 24 November 2026, made anew before and after each test that changes it. */
final class RotaStage {

    static final Actor BRIDGE = Actor.person("bridge", Set.of(Groups.SERVICE_BRIDGE));
    static final Actor EDM = Actor.person("edm", Set.of(Groups.EDM));

    private final ApplicationContext context;

    RotaStage(ApplicationContext context) {
        this.context = context;
    }

    /** Only ever called with the clock where the tests begin, so that the rota is always the same. */
    void reset() throws Exception {
        clock().setLondon("2026-11-24T10:00:00");
        context.getBean(JdbcClient.class)
                .sql("truncate rota_order, rota_feed, rota_change, shift, on_call_person, test_page")
                .update();
        context.getBeansOfType(ApplicationRunner.class).values().stream()
                .filter(runner -> runner.getClass().getSimpleName().equals("DemonstrationRota"))
                .findFirst()
                .orElseThrow()
                .run(new DefaultApplicationArguments());
    }

    MovableClock clock() {
        return context.getBean(MovableClock.class);
    }

    /** The one shift of the role that begins then. */
    RotaShift shift(RotaRole role, String london) {
        return at(role, london).stream()
                .filter(shift -> shift.starts().equals(Calendars.london(london)))
                .findFirst()
                .orElseThrow();
    }

    /** Who is on call then. */
    List<RotaShift> at(RotaRole role, String london) {
        return context.getBean(Shifts.class)
                .in(role, Calendars.london(london), Calendars.london(london).plusSeconds(1));
    }

    List<RotaShift> all(RotaRole role) {
        return context.getBean(Shifts.class).in(role, clock().instant(), Calendars.london("2028-12-31T00:00:00"));
    }

    List<String> told() {
        return context.getBean(RotaHistory.class).latest().stream()
                .map(RotaChange::text)
                .toList();
    }

    /** Planning as after a restart with further bank holidays in the configuration. */
    PlanRota planningWithBankHoliday(LocalDate day) {
        return new PlanRota(
                context.getBean(Shifts.class),
                context.getBean(RotaPeople.class),
                context.getBean(OnCallRoles.class),
                new RollingRota(new ShiftPattern(Calendars.withBankHolidays(day))),
                context.getBean(RotaHistory.class),
                context.getBean(ShiftTimes.class),
                clock());
    }
}
