package org.servicebridge.escalation;

import java.util.Arrays;
import org.servicebridge.access.Refusal;

/** What an HSSI can be referred to somebody else for, and to whom. */
public enum Referral {
    /** The crisis management criteria may be met (IH-6, CRI-1). */
    CRISIS("crisis", "Possible crisis", Addressee.LEVEL_3, false),
    /** A possible clinical impact; lives on until it is safe (IH-7, IH-8). */
    CLINICAL_SAFETY("clinical-safety", "Clinical safety risk", Addressee.CLINICAL_SAFETY, true),
    /** A possible security or information governance risk; lives on until it is safe (IH-7, IH-8). */
    SECURITY("security", "Security or IG risk", Addressee.SECURITY_IG, true),
    LEVEL_2("level-2", "Escalation to level 2", Addressee.LEVEL_2, false),
    LEVEL_3("level-3", "Escalation to level 3", Addressee.LEVEL_3, false),
    EMERGENCY_CHANGE("emergency-change", "Emergency change", Addressee.CHANGE_AUTHORITY, false),
    CONFERENCE_CALL("conference-call", "Conference call", Addressee.LEVEL_2, false),
    PRESS_OFFICE("press-office", "Press office enquiry", Addressee.LEVEL_3, false),
    LATE_UPDATE("late-update", "Provider's update is late", Addressee.LEVEL_2, false),
    FIX_TIME("fix-time", "Fix time at risk", Addressee.LEVEL_2, false),
    SILENT_PROVIDER("silent-provider", "Provider has not confirmed for 60 minutes", Addressee.LEVEL_2, false);

    private final String code;
    private final String words;
    private final Addressee addressee;
    private final boolean outlivesIncident;

    Referral(String code, String words, Addressee addressee, boolean outlivesIncident) {
        this.code = code;
        this.words = words;
        this.addressee = addressee;
        this.outlivesIncident = outlivesIncident;
    }

    /** @throws Refusal for a code that no referral has */
    public static Referral of(String code) {
        return Arrays.stream(values())
                .filter(referral -> referral.code.equals(code))
                .findAny()
                .orElseThrow(() -> Refusal.invalid("nextStep", "Choose what is asked for."));
    }

    public String code() {
        return code;
    }

    /** What it is about, as a heading. */
    public String words() {
        return words;
    }

    /** Whether the assessment goes on after the incident is over. */
    public boolean outlivesIncident() {
        return outlivesIncident;
    }

    Addressee addressee() {
        return addressee;
    }

    /** Who answers; which group that is may depend on the hour. */
    enum Addressee {
        LEVEL_2,
        LEVEL_3,
        CLINICAL_SAFETY,
        SECURITY_IG,
        CHANGE_AUTHORITY
    }
}
