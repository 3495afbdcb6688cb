package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** Why an HSSI is escalated (ESC-1, ESC-2, OOH-16); {@code level-three.dmn} reads the codes. */
public enum EscalationReason {
    ADVICE("advice", "Advice or a decision is needed"),
    SUPPLIER_MANAGEMENT("supplier-management", "The provider’s management has to be involved"),
    NO_PROGRESS("no-progress", "No progress, or no confidence in the provider"),
    PROVIDER_REQUEST("provider-request", "A provider escalates"),
    PROGRAMME_REQUEST("programme-request", "A programme team escalates"),
    SENIOR_MANAGER("senior-manager", "A senior manager or director asks"),
    CLINICAL_SAFETY("clinical-safety", "Clinical safety"),
    SECURITY("security", "Security or information governance"),
    POLITICAL("political", "Political or reputational effect"),
    NATIONAL_IMPACT("national-impact", "Severe national impact"),
    PRESS_OFFICE("press-office", "Press office enquiry"),
    CORPORATE_INCIDENT("corporate-incident", "Possible corporate incident"),
    CONTINUITY_PLAN("continuity-plan", "Possible use of a continuity plan"),
    DEPLOYMENT_RISK("deployment-risk", "A deployment may put live service at risk"),
    INFRASTRUCTURE_CHANGE("infrastructure-change", "Significant change to infrastructure"),
    PROGRAMME_DEVIATION("programme-deviation", "Deviation from agreed programme planning"),
    PROGRAMME_DECISION("programme-decision", "A decision at programme level"),
    RELEASE_DOUBT("release-doubt", "The release manager is in doubt"),
    EDM_OVERLOADED("edm-overloaded", "The EDM cannot take more on"),
    /** Not offered any more: the answer of tasks that were open before escalations had reasons. */
    LEVEL_3_ASKED("level-3-asked", "Level 3 is asked for"),
    CRISIS("crisis", "Possible crisis"),
    FIX_TIME_AT_RISK("fix-time-at-risk", "Fix time at risk"),
    FIX_TIME_PASSED("fix-time-passed", "Fix time has passed");

    private final String code;
    private final String words;

    EscalationReason(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static EscalationReason of(@Nullable String code) {
        return Codes.chosen(values(), reason -> reason.code, code, "reason", "Choose why it is escalated.");
    }

    /** Whether it is no choice of people: a crisis has its own process, and the fix time is watched by the system. */
    boolean isOwn() {
        return this == CRISIS || this == FIX_TIME_AT_RISK || this == FIX_TIME_PASSED;
    }

    public String code() {
        return code;
    }

    /** The reason as people say it. */
    public String words() {
        return words;
    }
}
