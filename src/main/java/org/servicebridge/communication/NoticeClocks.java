package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** The clocks of an HSSI's notices: the first soon after the confirmation, the next by the time that the last one named, the final one soon after the resolution. */
@Component
class NoticeClocks {

    private static final List<ClockKind> ALL =
            List.of(ClockKind.FIRST_NOTICE, ClockKind.NEXT_NOTICE, ClockKind.FINAL_NOTICE);

    private final Deadlines deadlines;
    private final Cadence cadence;
    private final Timeline timeline;
    private final LondonTime londonTime;
    private final Clock clock;

    NoticeClocks(Deadlines deadlines, Cadence cadence, Timeline timeline, LondonTime londonTime, Clock clock) {
        this.deadlines = deadlines;
        this.cadence = cadence;
        this.timeline = timeline;
        this.londonTime = londonTime;
        this.clock = clock;
    }

    /**
     * When the update after this notice comes: the time chosen, or the usual one; null where no further notice follows.
     *
     * @throws Refusal where the chosen time has passed meanwhile
     */
    @Nullable
    Instant nextUpdate(Incident incident, NoticeKind kind, @Nullable Instant chosen, Instant now) {
        if (!kind.namesNextUpdate()) {
            return null;
        }
        if (chosen == null) {
            return usualNextUpdate(incident, now);
        }
        if (!chosen.isAfter(now)) {
            throw Refusal.wrongState("The notice names %s for the next update, which has passed: it needs another time."
                    .formatted(londonTime.of(chosen, now)));
        }
        return chosen;
    }

    /** When the update after a notice that leaves now usually comes (COM-4). */
    Instant usualNextUpdate(Incident incident, Instant now) {
        return cadence.of(ClockKind.NEXT_NOTICE, incident).dueAfter(now);
    }

    /** The notice as drafted, which needs a reason where its next update comes later than the usual one (COM-4). */
    NoticeOrder askingReasonOf(NoticeOrder ordered, Incident incident, Instant now) {
        return ordered.needingNoReasonUntil(usualNextUpdate(incident, now));
    }

    /** Readers were told: the clock that ran stops, and unless that was the last word the next one starts (COM-4). */
    void told(Incident incident, Notice notice, @Nullable Instant nextUpdate, Instant now, Actor actor) {
        if (!notice.kind().namesNextUpdate() && notice.kind() != NoticeKind.FINAL) {
            return;
        }
        String reference = incident.reference();
        noteLateness(reference, now);
        ALL.forEach(kind -> deadlines.stop(reference, kind, now, actor));
        if (nextUpdate == null) {
            return;
        }
        if (notice.chosenNextUpdate() == null) {
            deadlines.start(incident, ClockKind.NEXT_NOTICE, now);
        } else {
            deadlines.startUntil(incident, ClockKind.NEXT_NOTICE, now, nextUpdate);
        }
    }

    /** Whether a notice named the time of the next one. */
    boolean isUpdatePromised(String reference) {
        return deadlines.running(reference, ClockKind.NEXT_NOTICE).isPresent();
    }

    /** No notice is due any more: it is not communicated by notices, or not by routine ones. */
    void stop(Incident incident, Actor actor) {
        Instant now = clock.instant();
        noteLateness(incident.reference(), now);
        ALL.forEach(kind -> deadlines.stop(incident.reference(), kind, now, actor));
    }

    /** Notes a breach of the running clock once, from the due time on. */
    void noteLateness(String reference, Instant now) {
        for (ClockKind kind : ALL) {
            Deadline running = deadlines.running(reference, kind).orElse(null);
            if (running != null && !now.isBefore(running.dueAt()) && deadlines.breach(reference, kind)) {
                timeline.add(
                        reference,
                        "notice-late",
                        running.dueAt(),
                        Actor.SYSTEM,
                        "%s was due at %s and has not gone out."
                                .formatted(words(kind), londonTime.of(running.dueAt(), now)));
            }
        }
    }

    private static String words(ClockKind kind) {
        return switch (kind) {
            case FIRST_NOTICE -> "The first notice";
            case FINAL_NOTICE -> "The final notice";
            default -> "The next update";
        };
    }

    /** It is said to be resolved: readers are to hear it soon, whenever the next update was due (COM-5). */
    void resolved(Incident incident, Instant now) {
        deadlines.start(incident, ClockKind.FINAL_NOTICE, now);
    }

    /** Starts the clock of the notice that comes next, where it does not run: after a reopening, for instance. */
    void resume(Incident incident, ClockKind kind, Instant now) {
        if (kind == ClockKind.NEXT_NOTICE) {
            // The final notice of an HSSI that was reopened may have been the first that readers saw.
            deadlines.stop(incident.reference(), ClockKind.FIRST_NOTICE, now, Actor.SYSTEM);
        }
        if (deadlines.running(incident.reference(), kind).isEmpty()) {
            deadlines.start(incident, kind, now);
        }
    }
}
