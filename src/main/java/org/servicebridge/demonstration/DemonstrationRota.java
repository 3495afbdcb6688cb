package org.servicebridge.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.process.AddPerson;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.rota.AcknowledgeShift;
import org.servicebridge.rota.KeepRole;
import org.servicebridge.rota.KeepRotaPerson;
import org.servicebridge.rota.OnCallRoles;
import org.servicebridge.rota.OrderPeople;
import org.servicebridge.rota.PlanRota;
import org.servicebridge.rota.RoleManner;
import org.servicebridge.rota.RoleRequest;
import org.servicebridge.rota.RollingRota;
import org.servicebridge.rota.Rota;
import org.servicebridge.rota.RotaPeople;
import org.servicebridge.rota.RotaPerson;
import org.servicebridge.rota.RotaRole;
import org.servicebridge.rota.RotaShift;
import org.servicebridge.rota.Shifts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An invented rota for some weeks back and a year ahead; each start carries it on and lets its people know of the next shifts. */
@Component
@EmbeddedMode
class DemonstrationRota implements ApplicationRunner {

    private static final int WEEKS_BACK = 10;
    private static final Duration KNOWN = Duration.ofDays(28);
    private static final String REASON = "The demonstration's rota.";

    private final KeepRotaPerson keepRotaPerson;
    private final OrderPeople orderPeople;
    private final KeepRole keepRole;
    private final OnCallRoles roles;
    private final PlanRota planRota;
    private final AcknowledgeShift acknowledgeShift;
    private final RollingRota rolling;
    private final RotaPeople people;
    private final Rota rota;
    private final Shifts shifts;
    private final AddPerson addPerson;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemonstrationRota(
            KeepRotaPerson keepRotaPerson,
            OrderPeople orderPeople,
            KeepRole keepRole,
            OnCallRoles roles,
            PlanRota planRota,
            AcknowledgeShift acknowledgeShift,
            RollingRota rolling,
            RotaPeople people,
            Rota rota,
            Shifts shifts,
            AddPerson addPerson,
            Clock clock,
            TransactionTemplate transaction) {
        this.keepRotaPerson = keepRotaPerson;
        this.orderPeople = orderPeople;
        this.keepRole = keepRole;
        this.roles = roles;
        this.planRota = planRota;
        this.acknowledgeShift = acknowledgeShift;
        this.rolling = rolling;
        this.people = people;
        this.rota = rota;
        this.shifts = shifts;
        this.addPerson = addPerson;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            takeTurns(RotaRole.EDM, Groups.EDM, DemonstrationPeople.EDMS);
            takeTurns(RotaRole.LEVEL_3, Groups.LEVEL_3, DemonstrationPeople.LEVEL_3);
            takeTurns(RotaRole.LEVEL_4, Groups.LEVEL_4, DemonstrationPeople.LEVEL_4);
            DemonstrationPeople.CONTACTS.forEach(this::keepContacts);
            planRota.plan(REASON, Actor.SYSTEM);
            tell();
        });
    }

    private void takeTurns(RotaRole role, String group, List<DemonstrationPeople.OnCall> turns) {
        for (DemonstrationPeople.OnCall person : turns) {
            addPerson.add(person.id(), person.name(), person.email(), person.id(), group);
            keep(person);
        }
        if (!people.order(role).isEmpty()) {
            return;
        }
        orderPeople.order(
                role, turns.stream().map(DemonstrationPeople.OnCall::id).toList(), REASON, Actor.SYSTEM);
        addPast(role, turns);
    }

    private void keep(DemonstrationPeople.OnCall person) {
        if (people.find(person.id()).isEmpty()) {
            keepRotaPerson.keep(
                    new RotaPerson(person.id(), person.name(), person.telephone(), person.email(), null),
                    REASON,
                    Actor.SYSTEM);
        }
    }

    /** Until somebody says otherwise. */
    private void keepContacts(String code, List<DemonstrationPeople.OnCall> contacts) {
        contacts.forEach(this::keep);
        RotaRole role = roles.get(code);
        RoleManner manner = roles.manner(role, clock.instant());
        if (!manner.isChosen()) {
            List<String> order =
                    contacts.stream().map(DemonstrationPeople.OnCall::id).toList();
            keepRole.keep(
                    new RoleRequest(code, role.words(), manner.covered().code(), order, "", REASON), Actor.SYSTEM);
        }
    }

    private void addPast(RotaRole role, List<DemonstrationPeople.OnCall> turns) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LondonTime.ZONE);
        List<RotaPerson> order = turns.stream()
                .map(person -> new RotaPerson(person.id(), person.name(), person.telephone(), null, null))
                .toList();
        rolling.shifts(role, order, today.minusWeeks(WEEKS_BACK), today.plusDays(1)).stream()
                .filter(shift -> shift.starts().isBefore(clock.instant()))
                .forEach(rota::add);
    }

    private void tell() {
        Instant now = clock.instant();
        for (RotaRole role : roles.all()) {
            shifts.in(role, now, now.plus(KNOWN)).stream()
                    .map(RotaShift::id)
                    .forEach(shift -> acknowledgeShift.acknowledge(shift, Actor.SYSTEM));
        }
    }
}
