package org.servicebridge.incident;

/** Told to other parts in the same transaction when a provider's update of an HSSI is on its record. */
public record UpdateRecorded(String reference) {}
