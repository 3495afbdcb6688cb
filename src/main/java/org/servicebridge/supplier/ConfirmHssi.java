package org.servicebridge.supplier;

import static org.servicebridge.incident.IncidentState.AWAITING_CONFIRMATION;

import java.time.Instant;
import java.util.Objects;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.BeginManaging;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Milestones;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a provider's answer to whether it is an HSSI; once it is confirmed the HSSI is managed (IH-2, OOH-3, INV-6). */
@Component
public class ConfirmHssi {

    private final Incidents incidents;
    private final RefuseHssi refuseHssi;
    private final BeginManaging beginManaging;
    private final SeverityHistory history;
    private final Timeline timeline;
    private final RunningProcess process;
    private final PlausibleTimes times;

    ConfirmHssi(
            Incidents incidents,
            RefuseHssi refuseHssi,
            BeginManaging beginManaging,
            SeverityHistory history,
            Timeline timeline,
            RunningProcess process,
            PlausibleTimes times) {
        this.incidents = incidents;
        this.refuseHssi = refuseHssi;
        this.beginManaging = beginManaging;
        this.history = history;
        this.timeline = timeline;
        this.process = process;
        this.times = times;
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
        incident.requireState(AWAITING_CONFIRMATION);
        Instant at = times.answered("at", said.at(), asked(incident), "The time lies before the provider was told.");
        Actor speaker = said.by() == null ? actor : SupplierVoice.saying(actor, said.by());
        if (!said.confirmsHssi()) {
            refuseHssi.refuse(incident, said.severity(), at, speaker);
            return false;
        }
        Integer severity = said.severity();
        if (severity == null) {
            throw Refusal.invalid("severity", "Say which severity the provider confirms.");
        }
        timeline.add(reference, "confirmed", at, speaker, "The provider confirms severity %d.".formatted(severity));
        boolean changed = takeSeverity(incident, severity, speaker);
        beginManaging.from(incident, at, speaker);
        if (changed) {
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

    /** The provider of an external service sets its severity (INV-3); what was in force before stays in the history. */
    private boolean takeSeverity(Incident incident, int severity, Actor speaker) {
        history.add(incident.reference(), severity, "provider", speaker, null);
        incident.providerSays(severity);
        Integer before = incident.rating().severity();
        if (Objects.equals(before, severity)) {
            return false;
        }
        incident.rate(severity, "Set by the provider, which confirmed it.", null);
        timeline.add(
                incident.reference(),
                "severity-changed",
                speaker,
                "Severity changed from %s to %d, as the provider confirmed it.".formatted(before, severity));
        return true;
    }
}
