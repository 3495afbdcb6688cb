package org.servicebridge.communication;

import java.util.List;
import java.util.Map;
import org.servicebridge.access.Codes;
import org.servicebridge.engine.DecisionTable;
import org.servicebridge.engine.Decisions;
import org.servicebridge.engine.Explained;
import org.servicebridge.engine.Tables;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** Asks {@code communication-policy.dmn} whether an HSSI is communicated, to whom and by which rule (COM-1). */
@Component
public class CommunicationPolicy {

    private static final Audience NOBODY = new Audience(Readership.CHOSEN_LISTS, List.of(), false);

    private final Decisions decisions;
    private final PolicyFacts facts;

    CommunicationPolicy(Decisions decisions, PolicyFacts facts) {
        this.decisions = decisions;
        this.facts = facts;
    }

    /** What holds for the incident as it is now; ask again at each step, because it can change between two. */
    public Policy of(Incident incident) {
        Tables tables = decisions.of(incident.reference());
        Map<String, Object> inputs = facts.of(incident);
        Explained policy = tables.one(DecisionTable.COMMUNICATION_POLICY, inputs);
        Policy.Outcome outcome = Codes.known(Policy.Outcome.class, policy.text("outcome"));
        if (!outcome.communicates()) {
            return new Policy(outcome, NOBODY, false, false, explained(policy, policy.text("reason")));
        }
        Explained readers = tables.one(DecisionTable.COMMUNICATION_READERS, inputs);
        boolean saysWhy = !readers.text("reason").isEmpty();
        Explained decisive = saysWhy ? readers : policy;
        String reason = saysWhy ? policy.text("reason") + ' ' + readers.text("reason") : policy.text("reason");
        return new Policy(
                outcome,
                audience(readers),
                readers.text("readers").equals("chosen-lists"),
                readers.yes("directorLists"),
                explained(decisive, reason));
    }

    private static Explanation explained(Explained decisive, String reason) {
        return new Explanation(decisive.decision(), decisive.version(), decisive.rule(), reason);
    }

    private static Audience audience(Explained readers) {
        boolean page = readers.yes("statusPage");
        return switch (readers.text("readers")) {
            case "open" -> new Audience(Readership.OPEN, List.of(), page);
            case "closed-list" -> new Audience(Readership.CLOSED_LIST, List.of(), page);
            case "management" -> new Audience(Readership.MANAGEMENT, List.of(), page);
            default -> new Audience(Readership.CHOSEN_LISTS, List.of(), page);
        };
    }
}
