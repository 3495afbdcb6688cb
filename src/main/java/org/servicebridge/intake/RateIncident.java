package org.servicebridge.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.DecisionTable;
import org.servicebridge.engine.Decisions;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** Gathers what the severity of an incident is worked out from: the provider's view, the urgency and the numbers (SEV-1, SEV-2). */
@Component
public class RateIncident {

    private final Incidents incidents;
    private final SeverityHistory history;
    private final Timeline timeline;
    private final Decisions decisions;

    RateIncident(Incidents incidents, SeverityHistory history, Timeline timeline, Decisions decisions) {
        this.incidents = incidents;
        this.history = history;
        this.timeline = timeline;
        this.decisions = decisions;
    }

    /** Whether function, users and urgency are all known: the decision never guesses. */
    public static boolean canAdvise(Incident incident) {
        DataSet known = incident.dataSet();
        return known.functionCriticality() != null
                && known.usersAffected() != null
                && incident.rating().urgency() != null;
    }

    /** Keeps what the reporter said of severity and urgency, each 1 to 5 or not known. */
    void asReported(Incident incident, @Nullable Integer severity, @Nullable Integer urgency, Actor actor) {
        if (severity != null) {
            incident.providerSays(severity, null);
            history.add(incident.reference(), severity, "provider", actor, null);
        }
        if (urgency != null) {
            incident.urgent(urgency);
        }
        incidents.save(incident);
    }

    /**
     * Works the urgency out from what the failure has the potential to do; the most urgent answer wins (SEV-2).
     *
     * @throws Refusal where nothing is affected by the answers: the decision never guesses
     */
    int urgency(Incident incident, Effects effects) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("provisionEffect", effects.provisionEffect().code());
        inputs.put("provisionScale", effects.provisionScale().code());
        inputs.put("careEffect", effects.careEffect().code());
        inputs.put("careScale", effects.careScale().code());
        inputs.put("lossEffect", effects.lossEffect().code());
        inputs.put("dataEffect", effects.dataEffect().code());
        inputs.put("presentationOnly", effects.presentationOnly());
        return decisions
                .of(incident.reference())
                .onRecord()
                .number(DecisionTable.URGENCY, inputs)
                .orElseThrow(
                        () -> Refusal.invalid(
                                "provisionEffect",
                                "Say what the failure can do to the service, care, money or data, or that only the presentation is affected."));
    }

    /** Keeps what the decision tables advise (SEV-1). */
    public void advise(Incident incident, int severity) {
        Integer urgency = incident.rating().urgency();
        incident.advise(urgency == null ? 1 : urgency, severity);
        incidents.save(incident);
        history.add(incident.reference(), severity, "advice", Actor.SYSTEM, null);
        timeline.add(
                incident.reference(),
                "severity-advised",
                Actor.SYSTEM,
                "Severity %d advised at urgency %s.".formatted(severity, urgency));
    }
}
