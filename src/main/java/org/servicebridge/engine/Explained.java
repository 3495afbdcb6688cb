package org.servicebridge.engine;

import java.util.Map;

/**
 * One rule of a decision table that matched, so that the reason of what was decided can be kept.
 *
 * @param outputs the rule's outputs by name
 * @param decision the table's key
 * @param version the version of the table that was asked, 1 or more
 * @param rule the id of the rule in the table
 */
public record Explained(Map<String, Object> outputs, String decision, int version, String rule) {

    /** An output as text; empty where the rule leaves it open. */
    public String text(String output) {
        Object value = outputs.get(output);
        return value == null ? "" : value.toString();
    }

    /** Whether an output is true. */
    public boolean yes(String output) {
        return Boolean.TRUE.equals(outputs.get(output));
    }
}
