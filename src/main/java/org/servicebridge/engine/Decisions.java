package org.servicebridge.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables under {@code dmn/}, so that a rule of the process is never Java. An HSSI that runs keeps its tables
 * as it keeps its models; what stands outside of one uses those in force.
 */
@Component
public class Decisions {

    private final KeptSets sets;
    private final DeployedTables tables;
    private final DecisionService service;
    private final MatchedRules matchedRules;

    Decisions(KeptSets sets, DeployedTables tables, DecisionService service, MatchedRules matchedRules) {
        this.sets = sets;
        this.tables = tables;
        this.service = service;
        this.matchedRules = matchedRules;
    }

    /** The tables of the set on which the HSSI runs; those in force where it does not run. */
    public Tables of(String reference) {
        return new Tables(this, sets.of(reference), false);
    }

    /** The tables in force, for what stands outside of an HSSI. */
    public Tables inForce() {
        return new Tables(this, sets.inForce(), false);
    }

    /** The tables of the HSSI for which the engine runs a process just now; those in force everywhere else. */
    public Tables here() {
        BpmnExecutionContext running = Context.getBpmnExecutionContext();
        String reference = running == null ? null : running.getExecution().getProcessBusinessKey();
        return reference == null ? inForce() : of(reference);
    }

    Answer answer(String deployment, DecisionTable table, Map<String, ?> inputs, boolean recorded) {
        DeployedTable asked = tables.find(deployment, table)
                .or(() -> tables.find(sets.inForce(), table))
                .orElseThrow(() -> new IllegalStateException("No table %s is deployed".formatted(table.key())));
        Map<String, Object> given = Collections.unmodifiableMap(new HashMap<>(inputs));
        AnswersGiven before = AnswersGiven.inThisTransaction();
        Question onRecord = new Question(asked.id(), given, true);
        if (recorded) {
            return before.once(onRecord, () -> evaluated(table, asked, given, true));
        }
        return before.find(onRecord) instanceof Answer known
                ? known
                : before.once(new Question(asked.id(), given, false), () -> evaluated(table, asked, given, false));
    }

    private Answer evaluated(DecisionTable table, DeployedTable asked, Map<String, Object> inputs, boolean recorded) {
        List<Map<String, Object>> results = new ArrayList<>();
        List<Explained> rules = matchedRules
                .during(() -> results.addAll(
                        recorded
                                ? service.evaluateDecisionById(asked.id())
                                        .variables(inputs)
                                        .evaluate()
                                        .getResultList()
                                : tables.ask(asked, inputs)))
                .stream()
                .filter(match -> match.decision().equals(table.key()))
                .map(match -> new Explained(table, asked.version(), match.rule(), match.outputs()))
                .toList();
        return new Answer(results, rules);
    }
}
