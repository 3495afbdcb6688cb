package org.servicebridge.supplier;

import static org.servicebridge.incident.IncidentState.AWAITING_CONFIRMATION;
import static org.servicebridge.incident.IncidentState.REFUSED;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private final KeepAcceptance keepAcceptance;
    private final BeginManaging beginManaging;
    private final SeverityHistory history;
    private final Timeline timeline;
    private final RunningProcess process;
    private final SupplierProcess suppliers;
    private final PlausibleTimes times;

    ConfirmHssi(
            Incidents incidents,
            RefuseHssi refuseHssi,
            KeepAcceptance keepAcceptance,
            BeginManaging beginManaging,
            SeverityHistory history,
            Timeline timeline,
            RunningProcess process,
            SupplierProcess suppliers,
            PlausibleTimes times) {
        this.incidents = incidents;
        this.refuseHssi = refuseHssi;
        this.keepAcceptance = keepAcceptance;
        this.beginManaging = beginManaging;
        this.history = history;
        this.timeline = timeline;
        this.process = process;
        this.suppliers = suppliers;
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
        incident.requireState(AWAITING_CONFIRMATION, REFUSED);
        Instant at = times.answered("at", said.at(), asked(incident), "The time lies before the provider was told.");
        Actor speaker = said.by() == null ? actor : SupplierVoice.saying(actor, said.by());
        keepAcceptance.keep(incident, said.providerReference(), said.acceptedAt(), speaker);
        keepAcceptance.judge(incident, at, speaker);
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
        boolean raised = takeSeverity(incident, severity, speaker);
        beginManaging.from(incident, at, speaker);
        if (raised) {
            process.severityChanged(incident);
        }
        if (!Objects.equals(before, severity)) {
            dispute(incident, severity, before, speaker);
        }
        return true;
    }

    /** When the provider was told; nobody can confirm before that (COM-3). */
    private static Instant asked(Incident incident) {
        Milestones known = incident.milestones();
        Instant told = known.providerToldAt();
        return told == null ? known.reportedAt() : told;
    }

    /** Whoever owns it decides which of the two holds, as long as there is something to be managed by it (INV-4). */
    private void dispute(Incident incident, int severity, @Nullable Integer before, Actor speaker) {
        boolean over = incident.milestones().resolvedAt() != null;
        timeline.add(
                incident.reference(),
                "severity-disputed",
                speaker,
                "The provider says severity %d, the desk severity %s: the higher holds%s."
                        .formatted(severity, before, over ? "" : " until the desk decides"));
        if (!over) {
            suppliers.severityDisputed(incident.reference());
        }
    }

    /** What the provider says may raise the severity at once, and lowers none; both views stay in the history (INV-3, INV-4). */
    private boolean takeSeverity(Incident incident, int severity, Actor speaker) {
        history.add(incident.reference(), severity, "provider", speaker, null);
        incident.providerSays(severity);
        Integer before = incident.rating().severity();
        if (before != null && before <= severity) {
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
