package org.servicebridge.incident;

/**
 * Told to other parts in the same transaction when something has gone on the timeline.
 *
 * @param kind what kind of event, for instance {@code escalated}
 */
public record EntryAdded(String reference, String kind, String text) {}
