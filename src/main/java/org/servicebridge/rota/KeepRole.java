package org.servicebridge.rota;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which roles are on call, in which hours the rota must name somebody, and who is asked in which order where it does not (ROT-5). */
@Component
public class KeepRole {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private final OnCallRoles roles;
    private final RotaPeople people;
    private final Accounts accounts;
    private final RotaHistory history;
    private final LondonTime london;
    private final Clock clock;

    KeepRole(
            OnCallRoles roles,
            RotaPeople people,
            Accounts accounts,
            RotaHistory history,
            LondonTime london,
            Clock clock) {
        this.roles = roles;
        this.people = people;
        this.accounts = accounts;
        this.history = history;
        this.london = london;
        this.clock = clock;
    }

    /**
     * From now on, or from a moment to come; what is entered again for the same moment replaces what was to come.
     *
     * @throws Refusal where something of it cannot be
     */
    @Transactional
    public void keep(RoleRequest wanted, Actor actor) {
        MayChangeRoles.require(actor);
        String why = Given.text("reason", wanted.reason(), "Say why.");
        String name = Given.text("name", wanted.name(), "Say what the role is called.");
        String code = code(wanted.code());
        Covered covered = Codes.chosen(
                Covered.values(),
                Covered::code,
                wanted.covered(),
                "covered",
                "Choose in which hours the rota must name somebody.");
        Instant now = clock.instant();
        Instant from = from(wanted.from(), now);
        Optional<RotaRole> before = roles.find(code);
        before.filter(role -> role.group() != null && !role.words().equals(name))
                .ifPresent(role -> {
                    throw Refusal.invalid(
                            "name", "%s is called so by the models: it keeps its name.".formatted(role.words()));
                });
        List<RotaPerson> contacts =
                wanted.contacts().stream().map(person -> contact(person, from)).toList();
        before.ifPresent(role -> OutsideGroup.refuse(accounts, role, "contacts", wanted.contacts()));
        if (new HashSet<>(contacts).size() < contacts.size()) {
            throw Refusal.invalid("contacts", "Somebody stands in the order twice.");
        }
        RotaRole role = new RotaRole(code, name, null);
        roles.put(role);
        List<String> order = contacts.stream().map(RotaPerson::person).toList();
        boolean same = before.filter(there -> there.words().equals(name)).isPresent()
                && roles.manner(role, from).says(covered, order);
        if (same) {
            return;
        }
        roles.add(role, new RoleManner(covered, order, from, why, actor.id(), now));
        history.add("role", text(role, covered, contacts, from, now), why, actor);
    }

    private String text(RotaRole role, Covered covered, List<RotaPerson> contacts, Instant from, Instant now) {
        return "%s from %s on: the rota names somebody %s; contacts in order: %s."
                .formatted(
                        role.words(),
                        from.equals(now) ? "now" : london.dateAndTimeOf(from),
                        covered.words(),
                        contacts.isEmpty()
                                ? "nobody"
                                : String.join(
                                        ", ",
                                        contacts.stream().map(RotaPerson::name).toList()));
    }

    private static String code(String given) {
        String code = given.strip().toLowerCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw Refusal.invalid(
                    "code", "A role's code begins with a letter and has only letters, digits and hyphens, 40 at most.");
        }
        return code;
    }

    private Instant from(String given, Instant now) {
        if (given.isBlank()) {
            return now;
        }
        Instant from = london.readComing("from", given.strip(), now);
        if (from.isBefore(now)) {
            throw Refusal.invalid("from", "A change begins now or later: what was so before stays as it was.");
        }
        return from;
    }

    private RotaPerson contact(String person, Instant from) {
        RotaPerson found = people.find(person)
                .orElseThrow(() -> Refusal.invalid(
                        "contacts", "%s is not among the people of the rota: add the person first.".formatted(person)));
        if (found.hasLeft(from)) {
            throw Refusal.invalid("contacts", "%s has left the rota by then.".formatted(found.name()));
        }
        if (!found.isPaged() && found.email() == null) {
            throw Refusal.invalid(
                    "contacts", "No page can go to %s: give the person a mobile number first.".formatted(found.name()));
        }
        return found;
    }
}
