package org.servicebridge.escalation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicebridge.engine.Decisions;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** Asks {@code non-bau.dmn} why an HSSI is more than business as usual (OOH-6, ESC-9). */
@Component
public class NonBauProfile {

    private final Decisions decisions;

    NonBauProfile(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Every reason that holds; none means business as usual. */
    public List<String> reasons(Incident incident, EdmRequest request, boolean canBeClassed) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("kinds", incident.dataSet().kinds());
        inputs.put("failure", incident.dataSet().failure());
        inputs.put("clinicalRisk", incident.flags().clinicalRisk());
        inputs.put("securityRisk", incident.flags().securityRisk());
        inputs.put("request", request.code());
        inputs.put("canBeClassed", canBeClassed);
        return decisions.all("non-bau", inputs).stream()
                .map(row -> String.valueOf(row.get("reason")))
                .toList();
    }
}
