package org.servicebridge.escalation;

import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What is asked for or expected beside the incident itself, by the codes of {@code non-bau.dmn} (ESC-9). */
public enum EdmRequest {
    NONE("none"),
    CONFERENCE_CALL("conference-call"),
    WAR_ROOM("war-room"),
    PROVIDER_HELP("provider-help"),
    RELEASE_QUESTION("release-question"),
    EMERGENCY_CHANGE("emergency-change"),
    PRESS_OFFICE("press-office"),
    SENIOR_MANAGER("senior-manager"),
    PROGRAMME_ESCALATION("programme-escalation"),
    PROVIDER_ESCALATION("provider-escalation"),
    NO_PROGRESS("no-progress"),
    CONTINUITY_PLAN("continuity-plan"),
    CORPORATE_INCIDENT("corporate-incident"),
    CRISIS("crisis"),
    GENERAL_QUESTION("general-question");

    private final String code;

    EdmRequest(String code) {
        this.code = code;
    }

    /** @throws Refusal for a code that stands for no request */
    public static EdmRequest of(String code) {
        return Codes.chosen(values(), request -> request.code, code, "request", "Choose one of the requests listed.");
    }

    public String code() {
        return code;
    }
}
