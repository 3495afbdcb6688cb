package org.servicebridge.rota;

import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What a person can be on call as. */
public enum RotaRole {
    /** The escalation and deployment manager, outside core hours. */
    EDM("edm", "EDM"),
    /** The manager above the EDM, at all hours. */
    LEVEL_3("level-3", "Level 3");

    private final String code;
    private final String words;

    RotaRole(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where no role has this code */
    public static RotaRole of(String code) {
        return Codes.chosen(values(), role -> role.code, code, "role", "The role is edm or level-3.");
    }

    public String code() {
        return code;
    }

    /** As people say it. */
    public String words() {
        return words;
    }
}
