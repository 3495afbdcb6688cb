package org.servicebridge.hssi.process;

import org.jspecify.annotations.Nullable;
import org.servicebridge.assurance.ClinicalRisk;
import org.servicebridge.assurance.RiskAssessment;
import org.servicebridge.assurance.SecurityRisk;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.Fix;
import org.servicebridge.incident.Resolution;

/** Reads what the forms of managing an HSSI ask about its risks and its resolution. */
final class ResolutionForms {

    private static final String NONE = "none";

    private ResolutionForms() {}

    static RiskAssessment risks(FormAnswers answers) {
        SecurityRisk securityRisk = SecurityRisk.of(answers.text("securityRisk"));
        return new RiskAssessment(
                answers.saidYes("crisis", "Say whether the crisis criteria may be met."),
                ClinicalRisk.of(answers.text("clinicalRisk")),
                answers.saidYes("patientHarmed", "Say whether a patient has come to harm."),
                securityRisk != SecurityRisk.NONE,
                securityRisk == SecurityRisk.SIGNIFICANT,
                answers.text("riskDescription"));
    }

    static Resolution details(FormAnswers answers) {
        boolean stable =
                answers.saidYes("stable", "Say whether the service stays stable without further intervention.");
        return new Resolution(
                fix(answers),
                answers.required("actions", "Say what was done to resolve it."),
                stable,
                answers.text("problemReference"),
                answers.text("rootCause"));
    }

    /** The change that resolved it; null where none did. */
    static @Nullable String change(FormAnswers answers) {
        String change = answers.asks("change")
                ? answers.required("change", "Say which change resolved it, or that none did.")
                : NONE;
        return NONE.equals(change) ? null : change;
    }

    private static String fix(FormAnswers answers) {
        return Fix.of(answers.required("fix", "Say whether it is a permanent fix or a workaround."))
                .code();
    }
}
