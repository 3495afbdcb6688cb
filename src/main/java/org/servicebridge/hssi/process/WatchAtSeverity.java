package org.servicebridge.hssi.process;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.intake.SetSeverity;
import org.servicebridge.potential.PutUnderWatch;
import org.springframework.stereotype.Component;

/** Who sets severity 3 or 4 can put the event under watch with its provider in the same breath (INV-8). */
@Component
class WatchAtSeverity {

    private final PutUnderWatch putUnderWatch;
    private final LondonTime time;

    WatchAtSeverity(PutUnderWatch putUnderWatch, LondonTime time) {
        this.putUnderWatch = putUnderWatch;
        this.time = time;
    }

    /** @throws Refusal where a watch is asked for of what goes on as an HSSI, or is known as another */
    void take(String reference, int severity, SetSeverity.Outcome outcome, FormAnswers answers, Actor by) {
        if (!answers.yes("watch")) {
            return;
        }
        if (outcome == SetSeverity.Outcome.HSSI || outcome == SetSeverity.Outcome.DUPLICATE) {
            throw Refusal.invalid("watch", "It is dealt with as an HSSI: it is not put under watch.");
        }
        putUnderWatch.incident(reference, severity, answers.moment("askAt", time), by);
    }
}
