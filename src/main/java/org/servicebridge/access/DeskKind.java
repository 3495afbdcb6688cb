package org.servicebridge.access;

/** What kind of service desk reports HSSIs (IH-1a), or runs them; the code is what the table {@code desk} holds. */
public enum DeskKind implements Coded {
    BRIDGE("bridge"),
    NATIONAL("national"),
    ACCREDITED("accredited"),
    INTERNAL("internal");

    private final String code;

    DeskKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
