package org.servicebridge.intake;

import org.servicebridge.incident.Incident;

/** Tells the engine that an incident was reported. */
public interface HssiIntake {

    /** @param dataSetComplete whether severity can be advised at once, without the desk logging more */
    void incidentReported(Incident incident, boolean dataSetComplete);
}
