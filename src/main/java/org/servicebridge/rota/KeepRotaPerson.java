package org.servicebridge.rota;

import java.util.Optional;
import java.util.regex.Pattern;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes who takes shifts and how they are reached, or that they left. */
@Component
public class KeepRotaPerson {

    private static final Pattern PERSON = Pattern.compile("[a-zA-Z0-9-]{1,64}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()-]{5,30}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,190}");

    private final RotaPeople people;
    private final RotaHistory history;

    KeepRotaPerson(RotaPeople people, RotaHistory history) {
        this.people = people;
        this.history = history;
    }

    /** @throws Refusal where name, number or address cannot be one */
    @Transactional
    public void keep(RotaPerson given, String reason, Actor actor) {
        MayEditRota.require(actor);
        String why = Given.text("reason", reason, "Say why.");
        if (!PERSON.matcher(given.person()).matches()) {
            throw Refusal.invalid("person", "A user name has letters, digits and hyphens only.");
        }
        Given.text("name", given.name(), "Give the person's name.");
        if (!given.telephone().isEmpty()
                && !TELEPHONE.matcher(given.telephone()).matches()) {
            throw Refusal.invalid("telephone", "Give a telephone number such as 07700 900123, or none.");
        }
        String email = given.email();
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw Refusal.invalid("email", "Give an email address such as name@example.org, or none.");
        }
        Optional<RotaPerson> before = people.find(given.person());
        if (before.filter(given::equals).isPresent()) {
            return;
        }
        people.keep(given);
        history.add("person", what(before, given), why, actor);
    }

    private static String what(Optional<RotaPerson> before, RotaPerson now) {
        if (before.isEmpty()) {
            return "%s (%s) is on the rota.".formatted(now.name(), now.person());
        }
        if (now.leftOn() != null && !now.leftOn().equals(before.get().leftOn())) {
            return "%s (%s) takes no shift from %s on.".formatted(now.name(), now.person(), now.leftOn());
        }
        return "The details of %s (%s) changed.".formatted(now.name(), now.person());
    }
}
