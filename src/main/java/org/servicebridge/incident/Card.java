package org.servicebridge.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.servicebridge.engine.Reference;
import org.servicebridge.engine.TaskCards;

/** What Tasklist's cards show of an HSSI: reference, service and severity, the only facts that processes hold, too. */
public final class Card {

    private Card() {}

    /** The card's values by name; a severity that nobody has set is not shown. */
    public static Map<String, Object> of(Incident incident) {
        Map<String, Object> shown = new HashMap<>();
        shown.put(Reference.NAME, incident.reference());
        shown.put(
                TaskCards.SERVICE,
                Objects.requireNonNullElse(incident.dataSet().serviceName(), "Service not yet known"));
        Integer severity = incident.rating().severity();
        if (severity != null) {
            shown.put(TaskCards.SEVERITY, severity);
        }
        return shown;
    }
}
