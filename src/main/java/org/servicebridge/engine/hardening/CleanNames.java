package org.servicebridge.engine.hardening;

import java.util.Optional;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.EmailAddress;

/** Names and mail addresses of people and groups as Camunda Admin gives them, read as every other text before they are kept. */
final class CleanNames {

    /** What fits the engine's columns. */
    private static final int LONGEST = 255;

    private CleanNames() {}

    /** @throws Refusal where one of them cannot be kept */
    static void of(User person) {
        person.setFirstName(name("firstName", "first name", person.getFirstName()));
        person.setLastName(name("lastName", "last name", person.getLastName()));
        person.setEmail(email(person.getEmail()));
    }

    /** @throws Refusal where it cannot be kept */
    static void of(Group group) {
        group.setName(name("name", "name", group.getName()));
    }

    private static @Nullable String name(String field, String called, @Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String name = CleanText.line(typed);
        Optional<String> fault = CleanText.fault(name);
        if (fault.isPresent()) {
            throw Refusal.invalid(field, "The %s %s.".formatted(called, fault.get()));
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw Refusal.invalid(field, "The %s is longer than %d characters.".formatted(called, LONGEST));
        }
        return name;
    }

    private static @Nullable String email(@Nullable String typed) {
        if (typed == null || CleanText.isBlank(typed)) {
            return null;
        }
        return EmailAddress.normalised(typed)
                .orElseThrow(() -> Refusal.invalid(
                        "email", "The email address is none: it has an at sign, and a domain such as example.org."));
    }
}
