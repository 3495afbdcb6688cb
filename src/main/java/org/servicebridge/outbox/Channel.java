package org.servicebridge.outbox;

import org.servicebridge.access.Codes;

/** A way by which a message reaches one reader; the status page is for everybody and no delivery. */
public enum Channel {
    EMAIL("email"),
    SMS("sms"),
    WEBHOOK("webhook");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException for a code that no channel has */
    public static Channel of(String code) {
        return Codes.known(values(), channel -> channel.code, code, "channel");
    }

    /** The channel in the database and in the API. */
    public String code() {
        return code;
    }
}
