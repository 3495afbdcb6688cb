package org.servicebridge.escalation;

import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.FlagRisks;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.ResolveIncident;
import org.servicebridge.incident.SaidResolved;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk's own work on an HSSI (IH-10 to IH-12, OOH-13, OOH-14, OOH-16): progress, escalation, and what the provider says on the telephone. */
@Component
public class DriveResolution {

    private final Incidents incidents;
    private final Timeline timeline;
    private final ResolveIncident resolve;
    private final FlagRisks flagRisks;
    private final StartBeside startBeside;

    DriveResolution(
            Incidents incidents,
            Timeline timeline,
            ResolveIncident resolve,
            FlagRisks flagRisks,
            StartBeside startBeside) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.resolve = resolve;
        this.flagRisks = flagRisks;
        this.startBeside = startBeside;
    }

    /** Notes progress of diagnosis or resolution, a call, or the advice of specialists. */
    @Transactional
    public void note(String reference, String what, Actor actor) {
        Incident incident = managed(reference, actor);
        timeline.add(incident.reference(), "progress", actor, what);
    }

    /** Starts a process beside it, with the answers to its start form. */
    @Transactional
    public void begin(String reference, String process, Map<String, Object> answers, Actor actor) {
        Incident incident = managed(reference, actor);
        startBeside.start(incident.reference(), process, answers, actor);
    }

    /** A risk came to light while it was managed: it is flagged and referred; after harm nothing more is communicated (IH-7, IH-8, CLN-5). */
    @Transactional
    public void flag(String reference, Flags found, String what, Actor actor) {
        Incident incident = managed(reference, actor);
        flagRisks.flag(incident, found, what, actor);
    }

    /**
     * The provider said on the telephone that it is resolved (IH-18).
     *
     * @throws Refusal for a time in the future or before it occurred
     */
    @Transactional
    public void resolved(String reference, SaidResolved said, Actor actor) {
        resolve.resolve(managed(reference, actor), said, actor);
    }

    private Incident managed(String reference, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.requireState(IncidentState.MANAGED);
        return incident;
    }
}
