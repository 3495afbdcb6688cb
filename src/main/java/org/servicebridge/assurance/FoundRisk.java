package org.servicebridge.assurance;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Flags;

/** A risk other than harm that somebody finds of an HSSI, whenever that is (IH-7). */
public enum FoundRisk {
    CLINICAL_SAFETY("clinical-safety", "A risk to patient care", new Flags(true, false, false)),
    SECURITY("security", "A security or information governance risk", new Flags(false, false, true));

    private final String code;
    private final String words;
    private final Flags flags;

    FoundRisk(String code, String words, Flags flags) {
        this.code = code;
        this.words = words;
        this.flags = flags;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static FoundRisk of(@Nullable String code) {
        return Codes.chosen(values(), risk -> risk.code, code, "risk", "Say which risk was found.");
    }

    /** Whether the record has it already. */
    public boolean isKnown(Flags known) {
        return known.and(flags).equals(known);
    }

    public String code() {
        return code;
    }

    /** As people say it. */
    public String words() {
        return words;
    }

    Flags flags() {
        return flags;
    }
}
