package org.servicebridge.intake;

import static org.servicebridge.incident.IncidentState.AWAITING_CONFIRMATION;
import static org.servicebridge.incident.IncidentState.REFUSED;
import static org.servicebridge.incident.IncidentState.REPORTED;

import java.util.Objects;
import java.util.Set;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.supplier.AnswerConfirmation;
import org.servicebridge.supplier.Confirmation;
import org.springframework.stereotype.Component;

/**
 * Hears a provider that reports itself what a desk had reported before: its severity is its answer, wherever the HSSI stands, and
 * nobody asks it for one that it has given (IH-4, INV-4).
 */
@Component
class HearProvider {

    private final Incidents incidents;
    private final AnswerConfirmation answer;
    private final ConfirmedReport confirmed;
    private final HearSeverityAgain severityAgain;
    private final SeverityHistory history;
    private final RunningProcess process;
    private final PlausibleTimes times;

    HearProvider(
            Incidents incidents,
            AnswerConfirmation answer,
            ConfirmedReport confirmed,
            HearSeverityAgain severityAgain,
            SeverityHistory history,
            RunningProcess process,
            PlausibleTimes times) {
        this.incidents = incidents;
        this.answer = answer;
        this.confirmed = confirmed;
        this.severityAgain = severityAgain;
        this.history = history;
        this.process = process;
        this.times = times;
    }

    /** A desk that reports it passes on what the provider has said before; only the provider's own key says it anew. */
    void hear(String reference, Report report, Actor actor) {
        Integer said = report.providerSeverity();
        Incident incident = incidents.lock(reference);
        if (said == null
                || actor.provider() == null
                || Boolean.TRUE.equals(incident.dataSet().internal())) {
            return;
        }
        if (incident.state() == REPORTED) {
            beforeItIsRated(incident, said, actor);
        } else if (incident.state() == AWAITING_CONFIRMATION
                || incident.state() == REFUSED
                        && !Objects.equals(said, incident.rating().providerSeverity())) {
            answer.answer(reference, new Confirmation(true, said, null, null, null, null, null), actor);
        } else {
            severityAgain.hear(reference, said, actor);
        }
    }

    private void beforeItIsRated(Incident incident, int said, Actor actor) {
        boolean heard = ConfirmedReport.is(incident);
        history.add(incident.reference(), said, "provider", actor, null);
        incident.providerSays(said, heard ? null : times.now());
        incidents.save(incident);
        if (!heard) {
            confirmed.awaitNotice(incident);
            process.retime(incident.reference(), Set.of(ClockKind.FIRST_NOTICE));
        }
    }
}
