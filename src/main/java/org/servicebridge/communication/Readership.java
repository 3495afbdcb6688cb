package org.servicebridge.communication;

/** Which readers a notice is for. */
public enum Readership {
    /** The standing lists of the service, who subscribed to it, and the desk that reported it. */
    OPEN,
    /** The closed list of a service in early life support (COM-11). */
    CLOSED_LIST,
    /** The management-only list (COM-10). */
    MANAGEMENT,
    /** The programme director list (COM-8). */
    PROGRAMME_DIRECTORS,
    /** The top level director list (COM-9). */
    TOP_LEVEL_DIRECTORS,
    /** Lists that a person chose, as Security does where there is a security risk. */
    CHOSEN_LISTS
}
