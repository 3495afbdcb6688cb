package org.servicebridge.conference;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the outcome of a call with its actions; the next one is agreed at once where one is wanted (BRG-1, MAJ-2). */
@Component
public class RecordCall {

    private static final Pattern WITH_OWNER = Pattern.compile("^[^:]*\\p{L}[^:]*:.*\\S");

    private final Incidents incidents;
    private final ConferenceCalls calls;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final CallStandsForUpdate update;
    private final StandForCheckpoint checkpoint;
    private final PlausibleTimes times;
    private final LondonTime london;

    RecordCall(
            Incidents incidents,
            ConferenceCalls calls,
            Deadlines deadlines,
            Timeline timeline,
            CallStandsForUpdate update,
            StandForCheckpoint checkpoint,
            PlausibleTimes times,
            LondonTime london) {
        this.incidents = incidents;
        this.calls = calls;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.update = update;
        this.checkpoint = checkpoint;
        this.times = times;
        this.london = london;
    }

    /**
     * @param actions one a line, each with its owner: {@code Database team: fail over}
     * @param nextCallAt when the next call opens; null where none is agreed
     * @param review what it found of resources and plan, by which it stands for the checkpoint; null where it does not
     * @throws Refusal for an action without an owner, or a next call in the past
     */
    @Transactional
    public void record(
            String reference,
            String notes,
            @Nullable String actions,
            @Nullable Instant nextCallAt,
            @Nullable CheckpointReview review,
            Actor actor) {
        Incident incident = incidents.lock(reference);
        eachWithOwner(actions);
        Instant next = times.future("nextCallAt", nextCallAt);
        ConferenceCall held = calls.latest(reference).orElseThrow();
        calls.end(reference, notes, actions);
        update.renew(incident, actor);
        timeline.add(
                reference,
                "call-held",
                actor,
                "%s held. %s%s%s"
                        .formatted(
                                held.what().words(),
                                notes,
                                actions == null ? "" : "\nActions: " + actions,
                                next == null ? "" : "\nNext call " + london.of(next, times.now()) + "."));
        if (next != null) {
            calls.add(reference, held.what(), held.why(), next, actor);
            deadlines.startUntil(incident, ClockKind.CONFERENCE_CALL, times.now(), next);
        }
        if (review == null) {
            checkpoint.resume(reference, next, actor);
        } else {
            checkpoint.stand(reference, held, notes, review, next, actor);
        }
    }

    private static void eachWithOwner(@Nullable String actions) {
        if (actions != null
                && !actions.lines()
                        .allMatch(line ->
                                line.isBlank() || WITH_OWNER.matcher(line).find())) {
            throw Refusal.invalid(
                    "actions", "Begin each action with its owner and a colon, for instance: Database team: fail over.");
        }
    }
}
