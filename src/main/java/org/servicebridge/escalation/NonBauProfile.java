package org.servicebridge.escalation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicebridge.engine.DecisionTable;
import org.servicebridge.engine.Decisions;
import org.servicebridge.engine.Tables;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** Asks {@code non-bau.dmn} why an HSSI is more than business as usual (OOH-6, ESC-9). */
@Component
public class NonBauProfile {

    private final Decisions decisions;

    NonBauProfile(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Every reason that holds, to be shown; none means business as usual. */
    public List<String> reasons(Incident incident) {
        return reasons(incident, EdmRequest.NONE, true, decisions.of(incident.reference()));
    }

    /** The reasons that hold only since this was found or asked for; what was known before has been weighed by the desk. */
    List<String> newReasons(Incident incident, Flags found, EdmRequest request) {
        Tables tables = decisions.of(incident.reference());
        List<String> known = reasons(incident, Flags.NONE, EdmRequest.NONE, true, tables);
        return reasons(incident, found, request, true, tables).stream()
                .filter(reason -> !known.contains(reason))
                .toList();
    }

    /** Every reason that holds by what the desk says, for its decision. */
    List<String> reasonsBy(Incident incident, BauDecision decision) {
        return reasons(
                incident,
                decision.request(),
                decision.canBeClassed(),
                decisions.of(incident.reference()).onRecord());
    }

    private static List<String> reasons(Incident incident, EdmRequest request, boolean canBeClassed, Tables tables) {
        return reasons(incident, incident.flags(), request, canBeClassed, tables);
    }

    private static List<String> reasons(
            Incident incident, Flags flags, EdmRequest request, boolean canBeClassed, Tables tables) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("kinds", incident.dataSet().kinds());
        inputs.put("failure", incident.dataSet().failure());
        inputs.put("clinicalRisk", flags.clinicalRisk());
        inputs.put("securityRisk", flags.securityRisk());
        inputs.put("request", request.code());
        inputs.put("canBeClassed", canBeClassed);
        return tables.all(DecisionTable.NON_BAU, inputs).stream()
                .map(rule -> rule.text("reason"))
                .toList();
    }
}
