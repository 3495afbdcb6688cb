package org.servicebridge.incident;

/** Told to other parts in the same transaction when a record has got a risk more, so that fewer people may see it. */
public record RisksFlagged(String reference) {}
