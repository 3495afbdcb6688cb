package org.servicebridge.communication;

/** How far a notice has come. */
public enum NoticeState {
    /** Written, not yet released or queued. */
    DRAFTED,
    /** Sent back by whoever had to release it. */
    RETURNED,
    /** Released by whoever had to. */
    RELEASED,
    /** In the outbox, one delivery a reader. */
    QUEUED,
    /** Nobody is registered to be told. */
    NOBODY_TO_NOTIFY,
    /** Nobody was registered; the desk told people another way. */
    TOLD_ANOTHER_WAY,
    /** Nobody was told at all. */
    NOBODY_NOTIFIED,
    /** On the status page only (COM-7). */
    POSTED;

    /** Whether readers heard of it, as far as the desk can tell. */
    boolean isTold() {
        return this == QUEUED || this == TOLD_ANOTHER_WAY;
    }
}
