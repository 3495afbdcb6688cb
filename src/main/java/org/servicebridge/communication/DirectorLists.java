package org.servicebridge.communication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.servicebridge.engine.DecisionTable;
import org.servicebridge.engine.Decisions;
import org.servicebridge.engine.Explained;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** Asks {@code director-lists.dmn} which director lists are told of an HSSI, and why (COM-8, COM-9). It is advice. */
@Component
public class DirectorLists {

    private final Decisions decisions;

    DirectorLists(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The inputs of the table by name; never null. */
    public Map<String, Object> facts(Incident incident) {
        Flags flags = incident.flags();
        return Map.of(
                "kinds", new ArrayList<>(incident.dataSet().kinds()),
                "failure", Objects.requireNonNullElse(incident.dataSet().failure(), "unknown"),
                "significantClinicalRisk", flags.significantClinicalRisk(),
                "significantSecurityRisk", flags.significantSecurityRisk());
    }

    /** Every reason that holds, list by list; empty where neither list is advised. The communication policy stands above it. */
    public List<Advice> of(Incident incident) {
        return decisions.of(incident.reference()).all(DecisionTable.DIRECTOR_LISTS, facts(incident)).stream()
                .map(DirectorLists::advice)
                .toList();
    }

    private static Advice advice(Explained found) {
        Readership list = found.text("list").equals("top-level-directors")
                ? Readership.TOP_LEVEL_DIRECTORS
                : Readership.PROGRAMME_DIRECTORS;
        return new Advice(list, new Explanation(found.decision(), found.version(), found.rule(), found.text("reason")));
    }

    /** One reason to tell one of the director lists. */
    public record Advice(Readership list, Explanation explanation) {}
}
