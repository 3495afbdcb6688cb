package org.servicebridge.incident;

import java.util.Optional;

/** What other parts know that whoever sets or confirms a severity has to see. */
public interface SeverityEvidence {

    /** Markdown; empty where nothing is known. */
    Optional<String> inWords(String reference);
}
