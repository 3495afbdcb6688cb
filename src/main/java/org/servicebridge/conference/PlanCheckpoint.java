package org.servicebridge.conference;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.ProviderLetter;
import org.servicebridge.supplier.ProviderPost;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agrees when provider and desk meet next, or says why they need not (IH-14, BRG-1). */
@Component
public class PlanCheckpoint {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final Incidents incidents;
    private final Checkpoints checkpoints;
    private final Deadlines deadlines;
    private final Cadence cadence;
    private final ProviderPost providerPost;
    private final Timeline timeline;
    private final PlausibleTimes times;
    private final LondonTime london;

    PlanCheckpoint(
            Incidents incidents,
            Checkpoints checkpoints,
            Deadlines deadlines,
            Cadence cadence,
            ProviderPost providerPost,
            Timeline timeline,
            PlausibleTimes times,
            LondonTime london) {
        this.incidents = incidents;
        this.checkpoints = checkpoints;
        this.deadlines = deadlines;
        this.cadence = cadence;
        this.providerPost = providerPost;
        this.timeline = timeline;
        this.times = times;
        this.london = london;
    }

    /** A checkpoint is to come from now on: until its time is agreed, that it is missing is seen. */
    @Transactional
    public void begin(String reference) {
        checkpoints.begin(incidents.lock(reference).reference());
    }

    /**
     * It is late a while after its time only: what it found is recorded once it is over.
     *
     * @throws Refusal where no time is given, or it has passed, or is too far off to be the next of regular calls
     */
    @Transactional
    public void plan(String reference, @Nullable Instant callAt, Actor actor) {
        Incident incident = incidents.lock(reference);
        Instant agreed = times.future("callAt", callAt);
        if (agreed == null) {
            throw Refusal.invalid("callAt", "Say when the next checkpoint call is, or that none is needed.");
        }
        if (isTooFarOff(agreed)) {
            throw Refusal.invalid("callAt", "The next checkpoint call is held within 12 hours.");
        }
        checkpoints.begin(reference);
        checkpoints.agree(reference, agreed);
        Instant late = cadence.decided(ClockKind.CHECKPOINT_GRACE, incident).dueAfter(agreed);
        deadlines.startUntil(incident, ClockKind.CHECKPOINT, times.now(), late);
        timeline.add(
                reference,
                "checkpoint-planned",
                actor,
                "Next checkpoint call %s.".formatted(london.of(agreed, times.now())));
        providerPost.takeBack(thread(reference));
        providerPost.send(
                incident,
                new ProviderLetter(
                        "Next checkpoint call at " + london.dateAndTimeOf(agreed),
                        "Be ready to say whether resources are available and the plan is on track.",
                        thread(reference),
                        "/together"));
    }

    /** Whether a call at this time is none of the regular ones. */
    boolean isTooFarOff(Instant callAt) {
        return callAt.isAfter(times.now().plus(LONGEST));
    }

    /** @throws Refusal where nobody says why none is needed */
    @Transactional
    public void planNone(String reference, @Nullable String why, Actor actor) {
        incidents.lock(reference);
        if (why == null) {
            throw Refusal.invalid("why", "Say why no further checkpoint call is needed.");
        }
        checkpoints.begin(reference);
        checkpoints.drop(reference, why);
        providerPost.takeBack(thread(reference));
        timeline.add(reference, "checkpoint-not-needed", actor, "No further checkpoint call is needed: " + why);
    }

    /** Under which the provider is told of the call that is to come. */
    static String thread(String reference) {
        return "checkpoint-of-" + reference;
    }
}
