package org.servicebridge.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the problems of production's settings as a list instead of a stack. */
class IncompleteSettingsAnalyzer extends AbstractFailureAnalyzer<IncompleteSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable root, IncompleteSettings incomplete) {
        return new FailureAnalysis(
                "Service Bridge does not start in production:\n  - " + String.join("\n  - ", incomplete.problems()),
                "Set these as environment variables (spring.datasource.url is SPRING_DATASOURCE_URL) or in a file named"
                        + " by spring.config.additional-location.",
                incomplete);
    }
}
