package org.servicebridge.rota;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.EmailAddress;
import org.servicebridge.text.TelephoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes who takes shifts and how they are reached, or that they left. */
@Component
public class KeepRotaPerson {

    /** As Admin makes them: {@code user-resource-whitelist-pattern}. */
    private static final Pattern PERSON = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@+-]{0,63}");

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
            throw Refusal.invalid(
                    "person",
                    "A user name begins with a letter or digit and has only letters, digits, full stops, hyphens,"
                            + " underscores, plus and at signs, 64 characters at most.");
        }
        RotaPerson read = new RotaPerson(
                given.person(),
                Given.text("name", given.name(), "Give the person's name."),
                mobile(given.telephone()),
                email(given.email()),
                given.leftOn());
        Optional<RotaPerson> before = people.find(read.person());
        if (before.filter(read::equals).isPresent()) {
            return;
        }
        people.keep(read);
        history.add("person", what(before, read), why, actor);
    }

    /** Whoever is on call is paged by text message, so that no other number is one. */
    private static String mobile(String typed) {
        if (CleanText.isBlank(typed)) {
            return "";
        }
        return TelephoneNumber.mobile(typed)
                .map(TelephoneNumber::shown)
                .orElseThrow(() -> Refusal.invalid(
                        "telephone",
                        "No page can go to this number: give a mobile number such as 07700 900123, or none."));
    }

    private static @Nullable String email(@Nullable String typed) {
        if (typed == null || CleanText.isBlank(typed)) {
            return null;
        }
        return EmailAddress.normalised(typed)
                .orElseThrow(
                        () -> Refusal.invalid("email", "Give an email address such as name@example.org, or none."));
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
