package org.servicebridge.communication;

/** What became of one delivery. All but the first are ends. */
public enum DeliveryState {
    /** To be sent, for the first time or again. */
    WAITING("waiting to be sent"),
    /** Accepted by the mail server. */
    SENT("sent"),
    /** Refused for good by the mail server, or no address at all. */
    REJECTED("rejected"),
    /** Given up after the last attempt. */
    FAILED("failed"),
    /** Part of an exercise: recorded, never sent. */
    RECORDED("recorded, not sent: exercise"),
    /** Kept here, because there is nothing to send it with. */
    NOT_SENT("not sent: no mail server configured");

    private final String words;

    DeliveryState(String words) {
        this.words = words;
    }

    /** The state as a person would say it. */
    public String words() {
        return words;
    }
}
