package org.servicebridge.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in a use case: a person of the desks, an API key of a supplier or a desk, or the system itself when a clock runs out.
 *
 * @param id the person's user name, the key's label or {@code service-bridge}
 * @param groups the groups of {@link Groups} the person is in; a desk's key has the desk's; empty for other keys and the system
 * @param provider the supplier that a key is bound to
 * @param onBehalfOf the person who said it, where somebody else entered it
 * @param byTelephone whether it was said on the telephone
 */
public record Actor(
        Kind kind,
        String id,
        Set<String> groups,
        @Nullable String provider,
        @Nullable String onBehalfOf,
        boolean byTelephone) {

    /** The system acting by the clock. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "service-bridge", Set.of(), null, null, false);

    public Actor {
        groups = Set.copyOf(groups);
    }

    public static Actor person(String id, Set<String> groups) {
        return new Actor(Kind.PERSON, id, groups, null, null, false);
    }

    public static Actor key(String label, @Nullable String provider) {
        return new Actor(Kind.API_KEY, label, Set.of(), provider, null, false);
    }

    /** The key of a desk, which acts as the desk's people do where keys may act. */
    public static Actor keyOfDesk(String label, String group) {
        return new Actor(Kind.API_KEY, label, Set.of(group), null, null, false);
    }

    /** The same actor, entering what somebody else said, for instance a supplier on the telephone. */
    public Actor onBehalfOf(String name, boolean telephone) {
        return new Actor(kind, id, groups, provider, name, telephone);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    /** What kind of actor it is; keys are a supplier's, a desk's or monitoring's. */
    public enum Kind {
        PERSON,
        API_KEY,
        SYSTEM
    }
}
