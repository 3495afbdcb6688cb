package org.servicebridge.supplier;

import static org.servicebridge.incident.ClockKind.CHASE_ANSWER;
import static org.servicebridge.incident.ClockKind.SUPPLIER_UPDATE;
import static org.servicebridge.incident.IncidentState.MANAGED;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.KeepProviderReference;
import org.servicebridge.incident.KeepUpdateData;
import org.servicebridge.incident.OwnerGiven;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.UpdateRecorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records a provider's update; the clock for the next one starts (IH-13, IH-15, OOH-12, OOH-15). */
@Component
public class RecordUpdate {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final KeepProviderReference keepReference;
    private final KeepUpdateData keepData;
    private final PlausibleTimes times;
    private final ApplicationEventPublisher events;

    RecordUpdate(
            Incidents incidents,
            Deadlines deadlines,
            Timeline timeline,
            KeepProviderReference keepReference,
            KeepUpdateData keepData,
            PlausibleTimes times,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.keepReference = keepReference;
        this.keepData = keepData;
        this.times = times;
        this.events = events;
    }

    /** Records an update of which nobody says whether it shows progress. */
    @Transactional
    public Instant record(String reference, Update update, Actor actor) {
        return record(reference, update, false, actor);
    }

    /**
     * Records the update; none is ever lost, whichever way it came and however many come at once.
     *
     * @param showsProgress whether it marks the HSSI as progressing, and so raises no doubt itself (ESC-8)
     * @return when the next one is due
     * @throws Refusal where the incident is not managed, or a time is impossible
     */
    @Transactional
    public Instant record(String reference, Update update, boolean showsProgress, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        incident.requireState(MANAGED);
        Instant at = times.past("at", update.at(), incident);
        Instant agreed = times.future("nextUpdateAt", update.nextUpdateAt());
        Actor speaker = update.by() == null ? actor : SupplierVoice.saying(actor, update.by());
        keepReference.keep(incident, update.providerReference(), speaker);
        incidents.save(incident);
        keepData.keep(incident, update.answers(), update.diagnosed(), update.unknown(), speaker);
        timeline.add(reference, "supplier-update", at, speaker, update.words());
        String owner = update.owner();
        if (owner != null) {
            events.publishEvent(new OwnerGiven(reference, owner, update.ownerContact(), speaker));
        }
        deadlines.stop(reference, CHASE_ANSWER, times.now(), speaker);
        Instant due = next(incident, at, agreed, speaker).dueAt();
        incident.agreeNextUpdate(due);
        incidents.save(incident);
        events.publishEvent(new UpdateRecorded(reference, showsProgress));
        return due;
    }

    /** An update entered late never moves the clock back behind one that was given after it. */
    private Deadline next(Incident incident, Instant at, @Nullable Instant agreed, Actor speaker) {
        Deadline running =
                deadlines.running(incident.reference(), SUPPLIER_UPDATE).orElse(null);
        if (agreed == null && running != null && at.isBefore(running.startedAt())) {
            return running;
        }
        deadlines.stop(incident.reference(), SUPPLIER_UPDATE, times.now(), speaker);
        return agreed == null
                ? deadlines.start(incident, SUPPLIER_UPDATE, at)
                : deadlines.startUntil(incident, SUPPLIER_UPDATE, at, agreed);
    }
}
