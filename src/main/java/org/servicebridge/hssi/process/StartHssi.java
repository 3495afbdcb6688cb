package org.servicebridge.hssi.process;

import java.util.HashMap;
import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.incident.Card;
import org.servicebridge.incident.Incident;
import org.servicebridge.intake.HssiIntake;
import org.springframework.stereotype.Component;

/** Starts the process of an incident that was reported by API. */
@Component
class StartHssi implements HssiIntake {

    private final Messages messages;

    StartHssi(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void incidentReported(Incident incident, boolean dataSetComplete) {
        Map<String, Object> variables = new HashMap<>(Card.of(incident));
        variables.put(HssiSteps.DATA_SET_COMPLETE, dataSetComplete);
        messages.start(HssiSteps.INCIDENT_REPORTED, incident.reference(), variables);
    }
}
