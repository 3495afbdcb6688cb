package org.servicebridge.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What Tasklist's cards show of an HSSI: reference, service and severity, the only facts that processes hold, too. */
public final class Card {

    private Card() {}

    /** The card's values by name; a severity that nobody has set is not shown. */
    public static Map<String, Object> of(Incident incident) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("reference", incident.reference());
        shown.put("service", Objects.requireNonNullElse(incident.dataSet().serviceName(), "Service not yet known"));
        Integer severity = incident.rating().severity();
        if (severity != null) {
            shown.put("severity", severity);
        }
        return shown;
    }
}
