package org.servicebridge.conference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicebridge.text.EmailAddress;

/**
 * Somebody who is asked to a call.
 *
 * @param role as what they are asked, for instance {@code The provider’s incident manager}
 * @param who name and telephone where they are known
 * @param address for the invitation; null: they have to be called
 */
public record Asked(
        String role, @Nullable String who, @Nullable String address) {

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+'-]{1,64}@(?:[\\w-]{1,63}\\.){1,8}[A-Za-z]{2,63}");

    /** Somebody of whom this is known; a mail address in it is taken for the invitation. */
    static Asked known(String role, @Nullable String who) {
        return new Asked(role, who, addressIn(who));
    }

    /** Somebody whom a person named in their own words. */
    static Asked named(String words) {
        return new Asked(words, null, addressIn(words));
    }

    /** For people to read. */
    public String inWords() {
        return who == null ? role : "%s: %s".formatted(role, who);
    }

    private static @Nullable String addressIn(@Nullable String text) {
        Matcher found = ADDRESS.matcher(text == null ? "" : text);
        return found.find() ? EmailAddress.normalised(found.group()).orElse(null) : null;
    }
}
