package org.servicebridge.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decision tables of one set of models. What is only shown or checked leaves no trace; what leads to something is asked
 * of the tables {@link #onRecord()}.
 */
public final class Tables {

    private final Decisions decisions;
    private final String deployment;
    private final boolean recorded;

    Tables(Decisions decisions, String deployment, boolean recorded) {
        this.decisions = decisions;
        this.deployment = deployment;
        this.recorded = recorded;
    }

    /** The same tables; what they answer goes into the history of decisions, once a transaction and question. */
    public Tables onRecord() {
        return new Tables(decisions, deployment, true);
    }

    /**
     * All rules that match, with what is needed to explain each later.
     *
     * @param inputs the table's inputs by name; null where not known
     * @return empty where none matches
     */
    public List<Explained> all(DecisionTable table, Map<String, ?> inputs) {
        return answer(table, inputs).rules();
    }

    /**
     * The one rule that matches.
     *
     * @throws IllegalStateException where no rule or more than one matches: the table is wrong, not the caller
     */
    public Explained one(DecisionTable table, Map<String, ?> inputs) {
        List<Explained> matches = all(table, inputs);
        if (matches.size() != 1) {
            throw new IllegalStateException(
                    "Decision %s gave %d answers for %s".formatted(table.key(), matches.size(), inputs));
        }
        return matches.get(0);
    }

    /** The number that a table makes of all its rules that match; empty where none does. */
    public Optional<Integer> number(DecisionTable table, Map<String, ?> inputs) {
        return answer(table, inputs).results().stream()
                .map(result -> result.get(table.columns().get(0)))
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).intValue())
                .findFirst();
    }

    private Answer answer(DecisionTable table, Map<String, ?> inputs) {
        return decisions.answer(deployment, table, inputs, recorded);
    }
}
