package org.servicebridge.conference.process;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.conference.ArrangeCall;
import org.servicebridge.conference.Arrangement;
import org.servicebridge.conference.DropCall;
import org.servicebridge.conference.Invitee;
import org.servicebridge.conference.OpenCall;
import org.servicebridge.conference.PutOffCall;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands to the record whether a call comes about: arranged or not needed, open or put off. */
@Component
class CallAnswers {

    private final ArrangeCall arrange;
    private final DropCall drop;
    private final OpenCall open;
    private final PutOffCall putOff;
    private final LondonTime time;
    private final CurrentActor currentActor;

    CallAnswers(
            ArrangeCall arrange,
            DropCall drop,
            OpenCall open,
            PutOffCall putOff,
            LondonTime time,
            CurrentActor currentActor) {
        this.arrange = arrange;
        this.drop = drop;
        this.open = open;
        this.putOff = putOff;
        this.time = time;
        this.currentActor = currentActor;
    }

    /** @return whether it is arranged */
    boolean arranged(String reference, FormAnswers answers) {
        Actor actor = currentActor.onBehalfOf(answers.saidBy());
        boolean arranged = answers.saidYes("arranged", "Say whether the call is arranged.");
        if (arranged) {
            arrange.arrange(reference, arrangement(answers), holding(answers), answers.text("why"), actor);
        } else {
            drop.drop(reference, answers.text("why"), actor);
        }
        return arranged;
    }

    /** @return whether it is open */
    boolean opened(String reference, FormAnswers answers) {
        Actor actor = currentActor.onBehalfOf(answers.saidBy());
        boolean opened = answers.saidYes("opened", "Say whether the call is open.");
        if (opened) {
            open.open(reference, answers.required("attended", "Say who has joined."), actor);
        } else {
            putOff.putOff(reference, answers.text("why"), actor);
        }
        return opened;
    }

    /** Null where nobody said: it is not always asked. */
    private static @Nullable Boolean holding(FormAnswers answers) {
        return answers.text("holding") == null
                ? null
                : answers.saidYes("holding", "Say whether a holding notice goes out first.");
    }

    private Arrangement arrangement(FormAnswers answers) {
        return new Arrangement(
                time.read("callAt", answers.required("callAt", "Say when the call opens.")),
                answers.choices("invitees").stream()
                        .map(Invitee::of)
                        .map(Invitee::code)
                        .toList(),
                answers.choices("services"),
                answers.text("others"),
                answers.required("joining", "Say how they join."));
    }
}
