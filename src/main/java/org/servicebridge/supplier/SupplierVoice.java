package org.servicebridge.supplier;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;

/** Who may enter what a provider says: the provider itself, or the desk and its leads that heard it on the telephone. */
public final class SupplierVoice {

    private SupplierVoice() {}

    /** @throws Refusal for everybody else */
    public static void require(Actor actor) {
        boolean allowed = actor.kind() == Actor.Kind.SYSTEM
                || actor.provider() != null
                || actor.kind() == Actor.Kind.PERSON
                        && Groups.REPORTING.stream().anyMatch(actor::isIn)
                || actor.isIn(Groups.SERVICE_BRIDGE_LEAD)
                || actor.isIn(Groups.EDM);
        if (!allowed) {
            throw Refusal.forbidden(
                    "Only the provider, the desks, their leads and the EDM may enter what a provider says.");
        }
    }

    /** A name or a reference, which stands on one line however it was sent; null where nothing is to be seen of it. */
    public static @Nullable String line(@Nullable String said) {
        String line = said == null ? "" : CleanText.line(said);
        return line.isEmpty() ? null : line;
    }

    /** The actor with the person at the provider who said it; a person of a desk heard it on the telephone. */
    public static Actor saying(Actor actor, String by) {
        return actor.onBehalfOf(by, actor.kind() == Actor.Kind.PERSON);
    }
}
