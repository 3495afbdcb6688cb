package org.servicebridge.rota;

/** What a person can be on call as. */
public enum RotaRole {
    /** The escalation and deployment manager, outside core hours. */
    EDM("edm"),
    /** The manager above the EDM, at all hours. */
    LEVEL_3("level-3");

    private final String code;

    RotaRole(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
