package org.servicebridge.incident;

/** Told to other parts in the same transaction when an HSSI becomes more severe: what was left aside may be needed now. */
public record SeverityRaised(String reference) {}
