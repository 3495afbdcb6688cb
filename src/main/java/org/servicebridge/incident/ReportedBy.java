package org.servicebridge.incident;

import org.servicebridge.access.Codes;

/** Who reports an incident (IH-1a to IH-1c); the code is what the record holds and the API takes. */
public enum ReportedBy {
    /** A service desk, for a user. */
    DESK("desk"),
    /** The Bridge, which found it itself. */
    BRIDGE("bridge"),
    /** The provider of the service, which need not confirm what it reports itself. */
    PROVIDER("provider");

    private final String code;

    ReportedBy(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that is none: whoever takes it from outside has checked it */
    public static ReportedBy of(String code) {
        return Codes.known(values(), by -> by.code, code, "reporter");
    }
}
