package org.servicebridge.engine;

import java.util.List;

/**
 * The decision tables that models and code ask, with the columns that they read of an answer. A set of models without one of
 * them is not deployed, and a column that stands in a table and not here is read by nobody.
 */
public enum DecisionTable {
    CADENCE("cadence", "minutes", "workingDays", "repeatMinutes", "attempts", "updates", "atRiskPercent", "source"),
    CHANGE_AUTHORITY("change-authority", "authority"),
    CHANGE_CLASS("change-class", "changeClass"),
    COMMUNICATION_POLICY("communication-policy", "outcome", "reason"),
    COMMUNICATION_READERS("communication-readers", "readers", "statusPage", "directorLists", "reason"),
    DIRECTOR_LISTS("director-lists", "list", "reason"),
    DUTY("duty", "desk", "level2"),
    LEVEL_THREE("level-three", "reason"),
    NON_BAU("non-bau", "reason"),
    NOTICE_LOCATION("notice-location", "location"),
    RETROSPECTIVE_NOTICE("retrospective-notice", "decidedBy", "reason"),
    SEVERITY("severity", "severity"),
    SEVERITY_SCORE("severity-score", "severity", "score"),
    SEVERITY_SCORE_TOOLSET("severity-score-toolset", "part", "toolsetScore"),
    SUMMARY_ROUTE("summary-route", "reviewer", "recipient", "recipientGroup"),
    URGENCY("urgency", "urgency");

    private final String key;
    private final List<String> columns;

    DecisionTable(String key, String... columns) {
        this.key = key;
        this.columns = List.of(columns);
    }

    /** The id of the decision in its model. */
    public String key() {
        return key;
    }

    /** The names of the outputs that are read. */
    public List<String> columns() {
        return columns;
    }
}
