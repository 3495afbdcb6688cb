package org.servicebridge.communication;

/**
 * Why something was decided, so that it can be shown a year later.
 *
 * @param decision the table's key
 * @param version the table's version then in force, 1 or more
 * @param rule the id of the rule that matched
 * @param reason in a few words, as the table gives it
 */
public record Explanation(String decision, int version, String rule, String reason) {

    /** The reason, with the rule that it comes from. */
    public String words() {
        return "%s (rule %s of %s, version %d)".formatted(reason, rule, decision, version);
    }
}
