package org.servicebridge.outbox;

/** A way by which a message reaches one reader; the status page is for everybody and no delivery. */
public enum Channel {
    EMAIL("email", "email"),
    SMS("sms", "SMS"),
    WEBHOOK("webhook", "webhook"),
    /** A team's channel in Microsoft Teams. */
    TEAMS("teams", "Microsoft Teams"),
    /** A team's channel in Slack. */
    SLACK("slack", "Slack");

    private final String code;
    private final String words;

    Channel(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The channel in the database and in the API. */
    public String code() {
        return code;
    }

    /** The channel as people call it. */
    public String words() {
        return words;
    }

    /** Whether a team reads it together. */
    public boolean isOfTeam() {
        return this == TEAMS || this == SLACK;
    }
}
