package org.servicebridge.assurance;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What the desk finds of risks to security or information governance (IH-7). */
public enum SecurityRisk {
    NONE("no"),
    PRESENT("yes"),
    /** To confidentiality, integrity or availability (COM-8). */
    SIGNIFICANT("significant");

    private final String code;

    SecurityRisk(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static SecurityRisk of(@Nullable String code) {
        return Codes.chosen(
                values(), risk -> risk.code, code, "securityRisk", "Say whether there is a security or IG risk.");
    }
}
