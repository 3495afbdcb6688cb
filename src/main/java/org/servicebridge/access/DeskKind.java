package org.servicebridge.access;

/** What kind of service desk reports HSSIs (IH-1a); the code is what the table {@code desk} holds. */
public enum DeskKind {
    NATIONAL("national"),
    ACCREDITED("accredited"),
    INTERNAL("internal");

    private final String code;

    DeskKind(String code) {
        this.code = code;
    }

    static DeskKind of(String code) {
        return Codes.known(values(), kind -> kind.code, code, "kind of desk");
    }
}
