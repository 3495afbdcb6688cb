package org.servicebridge.hssi.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.assurance.ClinicalRisk;
import org.servicebridge.assurance.RiskAssessment;
import org.servicebridge.assurance.SecurityRisk;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.DataSetItem;
import org.servicebridge.incident.Fix;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Resolution;
import org.servicebridge.incident.SaidResolved;

/** Reads what the forms of managing an HSSI ask about its risks and its resolution. */
final class ResolutionForms {

    private static final String NONE = "none";

    private ResolutionForms() {}

    /** What is answered of the risks. */
    static RiskAssessment risks(FormAnswers answers) {
        return risks(answers, Flags.NONE);
    }

    /**
     * The same where the form does not ask what is known already.
     *
     * @param known what the record knew when the form was opened, or since
     */
    static RiskAssessment risks(FormAnswers answers, Flags known) {
        boolean crisis = answers.saidYes("crisis", "Say whether the crisis criteria may be met.");
        ClinicalRisk clinicalRisk = isLeftOut(answers, "clinicalRisk", known.clinicalRisk())
                ? ClinicalRisk.NONE
                : ClinicalRisk.of(answers.text("clinicalRisk"));
        boolean harmed =
                !known.patientHarmed() && answers.saidYes("patientHarmed", "Say whether a patient has come to harm.");
        SecurityRisk securityRisk = isLeftOut(answers, "securityRisk", known.securityRisk())
                ? SecurityRisk.NONE
                : SecurityRisk.of(answers.text("securityRisk"));
        return new RiskAssessment(
                        crisis,
                        clinicalRisk,
                        harmed,
                        securityRisk != SecurityRisk.NONE,
                        securityRisk == SecurityRisk.SIGNIFICANT,
                        answers.text("riskDescription"))
                .knowing(known);
    }

    private static boolean isLeftOut(FormAnswers answers, String field, boolean known) {
        return known && answers.text(field) == null;
    }

    /** What the provider says, with tests and users where the form asks for them; a time that it does not know counts from now. */
    static SaidResolved said(FormAnswers answers, String what, LondonTime time, Clock clock) {
        boolean unknown = answers.yes("resolvedAtUnknown");
        Instant at = answers.moment("resolvedAt", time);
        if (at == null && !unknown) {
            throw Refusal.invalid("resolvedAt", "Say when it was resolved.");
        }
        Instant counts = at == null ? clock.instant() : at;
        List<DataSetItem> notKnown = at == null ? List.of(DataSetItem.RESOLVED_AT) : List.of();
        if (!answers.asks("tested")) {
            return new SaidResolved(counts, what, null, false, null, notKnown);
        }
        boolean tested = answers.saidYes("tested", "Say whether the provider has tested it.");
        boolean checked = answers.saidYes("usersChecked", "Say whether the provider has checked with users.");
        return new SaidResolved(
                counts,
                what,
                tested,
                false,
                checked ? answers.required("checkedWithUsers", "Say who checked it with whom, and when.") : null,
                notKnown);
    }

    /** Each of them given, or said to be not known (MDS-1); what is given counts. */
    static Resolution details(FormAnswers answers) {
        List<DataSetItem> unknown = unknown(answers);
        return new Resolution(
                isLeftOut(answers, "fix", unknown.contains(DataSetItem.FIX)) ? null : fix(answers),
                isLeftOut(answers, "actions", unknown.contains(DataSetItem.ACTIONS))
                        ? null
                        : answers.required("actions", "Say what was done to resolve it."),
                isLeftOut(answers, "stable", unknown.contains(DataSetItem.STABLE)) ? null : stable(answers),
                answers.line("problemReference"),
                answers.text("rootCause"));
    }

    private static Boolean stable(FormAnswers answers) {
        return answers.saidYes("stable", "Say whether the service stays stable without further intervention.");
    }

    static List<DataSetItem> unknown(FormAnswers answers) {
        return DataSetItem.all(AskedAt.RESOLUTION, answers.choices("unknownItems"));
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
