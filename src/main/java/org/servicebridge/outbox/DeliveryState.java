package org.servicebridge.outbox;

/** What became of one delivery. All but the first are ends, though a receipt may still turn SENT into another. */
public enum DeliveryState {
    /** To be sent, for the first time or again. */
    WAITING("waiting to be sent"),
    /** A receipt says that it arrived. */
    DELIVERED("delivered"),
    /** Taken by the mail server or provider. */
    SENT("sent"),
    /** A receipt or returned mail says that it never arrived. */
    BOUNCED("never arrived"),
    /** Refused for good by the mail server or provider, or no address at all. */
    REJECTED("rejected"),
    /** Given up after the last attempt. */
    FAILED("failed"),
    /** Part of an exercise: recorded, never sent. */
    RECORDED("recorded, not sent: exercise"),
    /** Kept here, because there is nothing to send it with. */
    NOT_SENT("not sent: no provider configured"),
    /** Taken back before it left. */
    WITHHELD("withheld");

    private final String words;

    DeliveryState(String words) {
        this.words = words;
    }

    /** The state as a person would say it. */
    public String words() {
        return words;
    }

    /** The state as a person would say it of this channel. */
    public String words(Channel channel) {
        if (this != NOT_SENT) {
            return words;
        }
        return switch (channel) {
            case EMAIL -> "not sent: no mail server configured";
            case SMS -> "not sent: no SMS provider configured";
            case WEBHOOK -> "not sent: no webhook sender configured";
            case TEAMS, SLACK -> "not sent: no sender to channels of teams configured";
        };
    }

    /** Whether, as far as anybody can tell, the reader has it; an exercise has no other readers than its record. */
    public boolean isReached() {
        return this == SENT || this == DELIVERED || this == RECORDED;
    }

    /** Whether it has ended without the reader having it. */
    public boolean isMissed() {
        return this != WAITING && this != WITHHELD && !isReached();
    }
}
