package org.servicebridge.intake;

import java.util.List;

/** The seven questions of the manual scoring sheet, each with the answers that {@code severity-score.dmn} knows (SEV-3). */
public enum ScoreQuestion {
    URGENCY("manualUrgency", "urgency", "none", "minimal-few", "medium-many", "significant-few", "significant-many"),
    SUPPLIERS("manualSuppliers", "other providers", "none", "minimal", "medium", "high"),
    SITE("manualSite", "site", "none", "minimal", "medium", "high"),
    CRITICALITY("manualCriticality", "criticality", "cosmetic", "minor", "medium", "high", "critical"),
    RISK("manualRisk", "clinical safety or security", "none", "very-low", "low", "medium", "high"),
    USERS("manualUsers", "users", "isolated", "single-site", "multiple-sites", "national"),
    PRIORITY("manualPriority", "priority", "bau", "low", "medium", "high");

    private final String key;
    private final String words;
    private final List<String> answers;

    ScoreQuestion(String key, String words, String... answers) {
        this.key = key;
        this.words = words;
        this.answers = List.of(answers);
    }

    /** Its name in the form and in the decision table. */
    public String key() {
        return key;
    }

    /** What it asks about, as the timeline says it. */
    public String words() {
        return words;
    }

    /** The codes of its answers. */
    public List<String> answers() {
        return answers;
    }
}
