package org.servicebridge.progress;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** Who is responsible for an HSSI, and in what (BRG-5). */
public enum ContactRole {
    HSSI_MANAGER("hssi-manager"),
    RESOLVER_GROUP("resolver-group"),
    /** Called in to advise; owns nothing. */
    SPECIALIST("specialist");

    private final String code;

    ContactRole(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static ContactRole of(@Nullable String code) {
        return Codes.chosen(values(), role -> role.code, code, "role", "Choose who it is.");
    }

    String code() {
        return code;
    }
}
