package org.servicebridge.incident;

import org.servicebridge.access.Codes;

/** The clocks of an HSSI; their times stand in {@code cadence.dmn} under the same codes. */
public enum ClockKind {
    SUPPLIER_CONFIRMATION("supplier-confirmation"),
    CONFIRMATION_ESCALATION("confirmation-escalation"),
    FIRST_NOTICE("first-notice"),
    NEXT_NOTICE("next-notice"),
    SUPPLIER_UPDATE("supplier-update"),
    CHASE_ANSWER("chase-answer"),
    EDM_CONTACT("edm-contact"),
    LEVEL_2_ANSWER("level-2-answer"),
    LEVEL_3_ANSWER("level-3-answer"),
    LEVEL_4_ANSWER("level-4-answer"),
    /** After which level 3 is asked for the release of a notice, too. */
    RELEASE("release"),
    CONFERENCE_CALL("conference-call"),
    CONFERENCE_CALL_OPERATIONAL("conference-call-operational"),
    LACK_OF_PROGRESS("lack-of-progress"),
    FIX_TIME("fix-time"),
    /** How long after its resolution a report is told without asking (COM-6). */
    RETROSPECTIVE_LIMIT("retrospective-limit"),
    /** By when a provider gives the action plan that it was asked for, or its next version (RPT-5, SUP-2). */
    ACTION_PLAN("action-plan"),
    /** By when the written RFC follows a change that was carried out without one (CHG-7). */
    RETROSPECTIVE_RFC("retrospective-rfc");

    private final String code;

    ClockKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether it runs on after the incident is closed or withdrawn, for what still has to come. */
    boolean outlivesIncident() {
        return this == RETROSPECTIVE_RFC;
    }

    /** @throws IllegalArgumentException for a code that no clock has: the model is wrong */
    public static ClockKind of(String code) {
        return Codes.known(values(), kind -> kind.code, code, "clock");
    }
}
