package org.servicebridge.escalation;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;

/** Whose words count as those of a level: its own people, or a desk that names who spoke to it on the telephone. */
final class Voice {

    private Voice() {}

    static void require(Actor actor, String group) {
        boolean ownWords = actor.kind() != Actor.Kind.PERSON || actor.isIn(group);
        if (!ownWords && actor.onBehalfOf() == null) {
            throw Refusal.invalid(FormAnswers.BY, "Say who said so on the telephone.");
        }
    }
}
