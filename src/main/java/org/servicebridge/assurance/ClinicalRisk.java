package org.servicebridge.assurance;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** How sure the desk is that patient care is at risk. */
public enum ClinicalRisk {
    NONE("no"),
    /** Not certain: assessed by Clinical Safety all the same. */
    POSSIBLE("possible"),
    REAL("real"),
    /** A significant risk to patient care (COM-8). */
    SIGNIFICANT("significant");

    private final String code;

    ClinicalRisk(String code) {
        this.code = code;
    }

    /** @throws Refusal where none of them was chosen */
    public static ClinicalRisk of(@Nullable String code) {
        return Codes.chosen(values(), risk -> risk.code, code, "clinicalRisk", "Say whether there is a clinical risk.");
    }
}
