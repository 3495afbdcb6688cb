package org.servicebridge.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a decision table that matched, so that the reason of what was decided can be kept.
 *
 * @param version the version of the table that was asked, 1 or more
 * @param rule the id of the rule in the table
 * @param outputs the rule's outputs by name
 */
public record Explained(DecisionTable table, int version, String rule, Map<String, Object> outputs) {

    /** The table's key. */
    public String decision() {
        return table.key();
    }

    /** An output as text; empty where the rule leaves it open. */
    public String text(String output) {
        Object value = value(output);
        return value == null ? "" : value.toString();
    }

    /** An output as a number; null where the rule leaves it open. */
    public @Nullable Integer number(String output) {
        return value(output) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    /** Whether an output is true. */
    public boolean yes(String output) {
        return Boolean.TRUE.equals(value(output));
    }

    private @Nullable Object value(String output) {
        if (!table.columns().contains(output)) {
            throw new IllegalArgumentException("%s does not say that its column %s is read".formatted(table, output));
        }
        return outputs.get(output);
    }
}
