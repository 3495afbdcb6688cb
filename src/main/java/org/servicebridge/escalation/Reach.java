package org.servicebridge.escalation;

/** What became of asking a group. */
public enum Reach {
    PAGED,
    /** Nobody is on call, or whoever is has neither number nor address. */
    NOBODY,
    /** Whoever is on call has made the task just now and knows of it. */
    MADE_IT
}
