package org.servicebridge.hssi.process;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What the desk does next about an HSSI that it manages (IH-10 to IH-18, OOH-16). */
enum NextStep {
    NOTE("note"),
    RESOLVED("resolved"),
    ESCALATE("escalate"),
    CONFERENCE_CALL("conference-call"),
    WAR_ROOM("war-room"),
    EMERGENCY_CHANGE("emergency-change"),
    CRISIS("crisis"),
    CLINICAL_SAFETY("clinical-safety"),
    PATIENT_HARMED("patient-harmed"),
    SECURITY("security"),
    /** The last three are answers of an earlier form, which asked for a level and for no reason. */
    LEVEL_2("level-2"),
    LEVEL_3("level-3"),
    PRESS_OFFICE("press-office");

    private final String code;

    NextStep(String code) {
        this.code = code;
    }

    /** @throws Refusal where something else was chosen */
    static NextStep of(@Nullable String code) {
        return Codes.chosen(values(), step -> step.code, code, "nextStep", "Choose what is asked for.");
    }

    String code() {
        return code;
    }
}
