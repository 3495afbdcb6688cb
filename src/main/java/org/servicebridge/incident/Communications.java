package org.servicebridge.incident;

/** Whether notices of an HSSI may leave the building. */
public enum Communications {
    /** By the usual rules. */
    ALLOWED,
    /** Out of hours, until it is decided as business as usual or the EDM has said (OOH-9). */
    HELD,
    /** The EDM, a rule or a flag says that none is to go out. */
    NOT_REQUIRED
}
