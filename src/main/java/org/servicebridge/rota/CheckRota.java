package org.servicebridge.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds what is wrong with the rota before it matters: out of core hours exactly one EDM, always somebody at
 * levels 3 and 4, nobody in two roles, and everybody reachable and aware of their shifts.
 */
@Component
public class CheckRota {

    private static final Duration AHEAD = Duration.ofDays(28);
    private static final Duration TO_BE_KNOWN = Duration.ofDays(7);

    private final Shifts shifts;
    private final RotaPeople people;
    private final OnCallRoles roles;
    private final Accounts accounts;
    private final HoursToCover hoursToCover;
    private final ShiftTimes times;
    private final Clock clock;

    CheckRota(
            Shifts shifts,
            RotaPeople people,
            OnCallRoles roles,
            Accounts accounts,
            HoursToCover hoursToCover,
            ShiftTimes times,
            Clock clock) {
        this.shifts = shifts;
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
        this.hoursToCover = hoursToCover;
        this.times = times;
        this.clock = clock;
    }

    /** What is wrong in the coming four weeks, the most urgent first. Shifts of the coming week must be known by their people. */
    public List<Finding> check() {
        Instant from = clock.instant();
        Instant until = from.plus(AHEAD);
        List<Finding> findings = new ArrayList<>();
        List<RotaShift> all = new ArrayList<>();
        for (RotaRole role : roles.all()) {
            List<RotaShift> there = shifts.in(role, from, until);
            gaps(role, there, from, until, findings);
            together(all, there, findings);
            all.addAll(there);
        }
        List<RotaShift> edm = shifts.in(RotaRole.EDM, from, until);
        together(edm, edm, findings);
        all.sort(Comparator.comparing(RotaShift::starts));
        reachable(all, findings);
        all.stream()
                .filter(shift -> !shift.isKnown() && shift.starts().isBefore(from.plus(TO_BE_KNOWN)))
                .forEach(shift -> findings.add(about(Finding.Kind.NOT_KNOWN, shift, "has not said that they know of")));
        return findings.stream()
                .sorted(Comparator.comparing(Finding::matters).thenComparing(Finding::kind))
                .toList();
    }

    private void gaps(RotaRole role, List<RotaShift> there, Instant from, Instant until, List<Finding> findings) {
        List<Shift> taken = there.stream().map(RotaShift::shift).toList();
        for (Shift gap : AroundFixed.fit(toCover(role, from, until), taken)) {
            String text = "Nobody is on call as %s: %s.".formatted(role.words(), times.of(gap));
            findings.add(new Finding(Finding.Kind.GAP, gap.starts(), text, null));
        }
    }

    /** As the role is covered now, and by what changes until then. */
    private List<Shift> toCover(RotaRole role, Instant from, Instant until) {
        List<Shift> all = new ArrayList<>();
        Covered covered = roles.manner(role, from).covered();
        Instant since = from;
        for (RoleManner change : roles.toCome(role, from)) {
            if (change.covered() != covered && change.from().isBefore(until)) {
                all.addAll(hoursToCover.of(role, covered, since, change.from()));
                covered = change.covered();
                since = change.from();
            }
        }
        all.addAll(hoursToCover.of(role, covered, since, until));
        return all;
    }

    /** Two EDMs at once, or one person in two roles. */
    private void together(List<RotaShift> some, List<RotaShift> others, List<Finding> findings) {
        boolean sameRole = some == others;
        for (int i = 0; i < some.size(); i++) {
            RotaShift one = some.get(i);
            for (RotaShift other : sameRole ? others.subList(i + 1, others.size()) : others) {
                if (!one.shift().overlaps(other.shift())
                        || !sameRole && !one.person().equals(other.person())) {
                    continue;
                }
                Instant starts = one.starts().isAfter(other.starts()) ? one.starts() : other.starts();
                Instant ends = one.ends().isBefore(other.ends()) ? one.ends() : other.ends();
                String text = sameRole
                        ? "Two are on call as EDM, %s and %s: %s."
                                .formatted(one.person(), other.person(), times.of(starts, ends))
                        : "%s is on call as %s and as %s: %s."
                                .formatted(
                                        one.person(),
                                        one.role().inSentence(),
                                        other.role().inSentence(),
                                        times.of(starts, ends));
                Finding.Kind kind = sameRole ? Finding.Kind.OVERLAP : Finding.Kind.TWO_ROLES;
                findings.add(new Finding(kind, starts, text, one.id()));
            }
        }
    }

    /** Each person once a kind, by their first shift. */
    private void reachable(List<RotaShift> all, List<Finding> findings) {
        Map<String, RotaPerson> everybody = people.byName();
        Set<String> seen = new HashSet<>();
        Set<String> seenAfterLeaving = new HashSet<>();
        for (RotaShift shift : all) {
            RotaPerson person = everybody.get(shift.person());
            if (person == null) {
                continue;
            }
            if (person.hasLeft(shift.starts()) && seenAfterLeaving.add(shift.person())) {
                findings.add(about(Finding.Kind.LEFT, shift, "has left, but has"));
            }
            if (!seen.add(shift.person())) {
                continue;
            }
            if (person.telephone().isBlank()) {
                findings.add(about(Finding.Kind.NO_NUMBER, shift, "has no telephone number for"));
            } else if (!person.isPaged()) {
                findings.add(about(Finding.Kind.NO_NUMBER, shift, "has a number to which no page can go for"));
            }
            if (!accounts.exists(shift.person())) {
                findings.add(about(Finding.Kind.NO_ACCOUNT, shift, "is unknown to the sign-in, but has"));
            }
        }
    }

    private Finding about(Finding.Kind kind, RotaShift shift, String what) {
        String name = people.find(shift.person()).map(RotaPerson::name).orElse(shift.person());
        String text =
                "%s %s the %s shift %s.".formatted(name, what, shift.role().words(), times.of(shift.shift()));
        return new Finding(kind, shift.starts(), text, shift.id());
    }
}
