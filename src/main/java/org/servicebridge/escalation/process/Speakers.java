package org.servicebridge.escalation.process;

import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Says whose words a form holds: the person who is signed in, or whom they name as heard on the telephone. */
@Component
class Speakers {

    private final CurrentActor currentActor;

    Speakers(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    Actor of(FormAnswers answers) {
        String by = answers.text("by");
        return by == null ? currentActor.get() : currentActor.get().onBehalfOf(by, true);
    }
}
