package org.servicebridge.incident;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.ProcessKeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a resolved HSSI once all is known that a closed record holds (IH-22, OOH-19): it is over and can no longer be reopened. */
@Component
public class CloseIncident {

    private final Incidents incidents;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final Conclusions conclusions;
    private final FinalNotices finalNotices;
    private final RunningBeside runningBeside;
    private final Clock clock;

    CloseIncident(
            Incidents incidents,
            Timeline timeline,
            Deadlines deadlines,
            Conclusions conclusions,
            FinalNotices finalNotices,
            RunningBeside runningBeside,
            Clock clock) {
        this.runningBeside = runningBeside;
        this.incidents = incidents;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.conclusions = conclusions;
        this.finalNotices = finalNotices;
        this.clock = clock;
    }

    /** @throws Refusal where something lacks that a closed record holds, the EDM is still to be heard on a risk, or the reporter's "no" has no answer */
    @Transactional
    public void close(String reference, Closing closing, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.requireState(IncidentState.RESOLVED);
        Conclusion conclusion = conclusions.of(reference);
        if (conclusion.isDisputed()) {
            throw Refusal.wrongState(
                    "The reporter does not agree: decide first whether %s is reopened.".formatted(reference));
        }
        if (runningBeside.isRunning(ProcessKeys.HEAR_EDM, reference)) {
            throw Refusal.wrongState(
                    "The EDM has not been heard yet on the risk of %s: call them, and have their guidance entered."
                            .formatted(reference));
        }
        if (closing.all()) {
            requireComplete(incident, conclusion, closing);
        }
        incident.close(clock.instant());
        incidents.save(incident);
        deadlines.stopAll(reference, actor);
        if (closing.noFinalNotice() != null) {
            // An entry of its own: providers read how it was closed, but not this.
            timeline.add(reference, "no-final-notice", actor, "No final notice: " + closing.noFinalNotice());
        }
        String unreached = conclusion.isReporterUnreached() ? " Whoever reported it was not reached." : "";
        timeline.add(reference, "closed", actor, closing.words() + unreached);
    }

    private void requireComplete(Incident incident, Conclusion conclusion, Closing closing) {
        if (!Boolean.TRUE.equals(conclusion.detailsSatisfy())) {
            throw Refusal.wrongState("The full details of the resolution do not satisfy yet: record them first.");
        }
        if (!conclusion.isReporterAsked()) {
            throw Refusal.wrongState("Whoever reported %s has not been asked yet whether it is resolved."
                    .formatted(incident.reference()));
        }
        if (closing.noFinalNotice() == null && !finalNotices.areSettled(incident)) {
            throw Refusal.invalid("noFinalNotice", "No final notice has gone out: send it, or say why there is none.");
        }
    }
}
