package org.servicebridge.intake.process;

import java.util.HashMap;
import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.process.CardVariables;
import org.servicebridge.intake.HssiIntake;
import org.springframework.stereotype.Component;

/** Starts the process of an incident that was reported by API. */
@Component
class StartHssi implements HssiIntake {

    private final Messages messages;
    private final CardVariables cards;

    StartHssi(Messages messages, CardVariables cards) {
        this.messages = messages;
        this.cards = cards;
    }

    @Override
    public void incidentReported(Incident incident, boolean dataSetComplete) {
        Map<String, Object> variables = new HashMap<>(cards.of(incident));
        variables.put("dataSetComplete", dataSetComplete);
        messages.start("incident.reported", incident.reference(), variables);
    }
}
