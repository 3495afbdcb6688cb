package org.servicebridge.incident;

/** Told to other parts in the same transaction when it is first known, or known anew, which service an incident is about. */
public record ServiceKnown(String reference) {}
