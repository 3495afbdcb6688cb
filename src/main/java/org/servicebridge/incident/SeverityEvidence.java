package org.servicebridge.incident;

import java.util.Optional;

/** What other parts know that whoever sets or confirms a severity has to see. */
public interface SeverityEvidence {

    /** Markdown; empty where nothing is known. */
    Optional<String> inWords(String reference);

    /** The most urgent severity, 1 to 5, that a team has assessed in the latest round; empty where none has. */
    Optional<Integer> severity(String reference);

    /** Whether effects on other providers are known. */
    boolean isFeltByOtherProviders(String reference);
}
