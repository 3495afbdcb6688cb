package org.servicebridge.incident;

/**
 * Told to other parts in the same transaction when an HSSI is confirmed, or managed again: its resolution is followed from now on.
 *
 * @param again whether it was said to be resolved before
 */
public record IncidentManaged(String reference, boolean again) {}
