package org.servicebridge.outbox;

/** A way by which a message reaches one reader; the status page is for everybody and no delivery. */
public enum Channel {
    EMAIL("email"),
    SMS("sms"),
    WEBHOOK("webhook");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** The channel in the database and in the API. */
    public String code() {
        return code;
    }
}
