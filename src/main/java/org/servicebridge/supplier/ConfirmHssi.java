package org.servicebridge.supplier;

import static org.servicebridge.incident.IncidentState.AWAITING_CONFIRMATION;
import static org.servicebridge.incident.IncidentState.REFUSED;

import java.time.Instant;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.BeginManaging;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Milestones;
import org.servicebridge.incident.OwnerGiven;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.incident.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a provider's answer to whether it is an HSSI; once it is confirmed the HSSI is managed (IH-2, OOH-3, INV-6). */
@Component
public class ConfirmHssi {

    private final Incidents incidents;
    private final RefuseHssi refuseHssi;
    private final KeepAcceptance keepAcceptance;
    private final BeginManaging beginManaging;
    private final SeveritySaid severitySaid;
    private final Timeline timeline;
    private final RunningProcess process;
    private final SupplierProcess suppliers;
    private final PlausibleTimes times;
    private final ApplicationEventPublisher events;

    ConfirmHssi(
            Incidents incidents,
            RefuseHssi refuseHssi,
            KeepAcceptance keepAcceptance,
            BeginManaging beginManaging,
            SeveritySaid severitySaid,
            Timeline timeline,
            RunningProcess process,
            SupplierProcess suppliers,
            PlausibleTimes times,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.refuseHssi = refuseHssi;
        this.keepAcceptance = keepAcceptance;
        this.beginManaging = beginManaging;
        this.severitySaid = severitySaid;
        this.timeline = timeline;
        this.process = process;
        this.suppliers = suppliers;
        this.times = times;
        this.events = events;
    }

    /**
     * Records the answer; the process goes on by its own task.
     *
     * @return whether it is confirmed; otherwise the Bridge has to decide (INV-4)
     * @throws Refusal where nobody waits for the answer, or the answer is impossible
     */
    @Transactional
    public boolean confirm(String reference, Confirmation said, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        incident.requireState(AWAITING_CONFIRMATION, REFUSED);
        Instant at = times.answered("at", said.at(), asked(incident), "The time lies before the provider was told.");
        Actor speaker = said.by() == null ? actor : SupplierVoice.saying(actor, said.by());
        keepAcceptance.keep(incident, said.providerReference(), said.acceptedAt(), speaker);
        keepAcceptance.judge(incident, at, speaker);
        suppliers.providerHeard(reference);
        String owner = said.owner();
        if (owner != null) {
            events.publishEvent(new OwnerGiven(reference, owner, said.ownerContact(), speaker));
        }
        if (!said.confirmsHssi()) {
            refuseHssi.refuse(incident, said, at, speaker);
            return false;
        }
        Integer severity = said.severity();
        if (severity == null) {
            throw Refusal.invalid("severity", "Say which severity the provider confirms.");
        }
        timeline.add(reference, "confirmed", at, speaker, "The provider confirms severity %d.".formatted(severity));
        Integer before = incident.rating().severity();
        boolean raised = severitySaid.take(incident, severity, "confirmed it", speaker);
        if (before != null && !before.equals(severity)) {
            // Whoever owns it decides which of the two holds once it is managed by it, not where it is over (INV-4).
            severitySaid.dispute(
                    incident, severity, before, incident.milestones().resolvedAt() == null, speaker);
        }
        beginManaging.from(incident, at, speaker);
        if (raised) {
            process.severityChanged(incident);
        }
        return true;
    }

    /** When the provider was told; nobody can confirm before that (COM-3). */
    private static Instant asked(Incident incident) {
        Milestones known = incident.milestones();
        Instant told = known.providerToldAt();
        return told == null ? known.reportedAt() : told;
    }
}
