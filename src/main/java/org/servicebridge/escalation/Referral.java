package org.servicebridge.escalation;

import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What an HSSI can be referred to somebody else for, and to whom. */
public enum Referral {
    /** The crisis management criteria may be met (IH-6, CRI-1). */
    CRISIS("crisis", "Possible crisis", Addressee.NOBODY, false),
    /** A possible clinical impact; lives on until it is safe (IH-7, IH-8). */
    CLINICAL_SAFETY("clinical-safety", "Clinical safety risk", Addressee.CLINICAL_SAFETY, true),
    /** A possible security or information governance risk; lives on until it is safe (IH-7, IH-8). */
    SECURITY("security", "Security or IG risk", Addressee.SECURITY_IG, true),
    LEVEL_2("level-2", "Escalation to level 2", Addressee.NOBODY, false),
    LEVEL_3("level-3", "Escalation to level 3", Addressee.NOBODY, false),
    EMERGENCY_CHANGE("emergency-change", "Emergency change", Addressee.NOBODY, false),
    CONFERENCE_CALL("conference-call", "Conference call", Addressee.NOBODY, false),
    PRESS_OFFICE("press-office", "Press office enquiry", Addressee.NOBODY, false),
    LATE_UPDATE("late-update", "Provider's update is late", Addressee.LEVEL_2, false),
    FIX_TIME("fix-time", "Fix time at risk", Addressee.NOBODY, false),
    SILENT_PROVIDER("silent-provider", "Provider has not confirmed in its time", Addressee.LEVEL_2, false);

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
        return Codes.chosen(values(), referral -> referral.code, code, "nextStep", "Choose what is asked for.");
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

    /** Whether it is about a risk, which can be made safe. */
    public boolean isRisk() {
        return this == CLINICAL_SAFETY || this == SECURITY;
    }

    /** Whether it can be asked; some only end what was asked before a process of its own took the referral's place. */
    boolean isAsked() {
        return addressee != Addressee.NOBODY;
    }

    Addressee addressee() {
        return addressee;
    }

    /** Who answers; which group that is may depend on the hour. */
    enum Addressee {
        LEVEL_2,
        CLINICAL_SAFETY,
        SECURITY_IG,
        NOBODY
    }
}
