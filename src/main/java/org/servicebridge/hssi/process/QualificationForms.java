package org.servicebridge.hssi.process;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.assurance.FoundRisk;
import org.servicebridge.assurance.ReportRisk;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Qualification;
import org.servicebridge.incident.Qualified;
import org.servicebridge.incident.RiskRating;
import org.servicebridge.intake.NameSites;
import org.springframework.stereotype.Component;

/** What the forms of rating ask of why it is an HSSI: the reason, the sites that bear it out, or how the risk is rated (INV-2). */
@Component
class QualificationForms {

    private static final String RATING = "riskRating";
    private static final String DESCRIPTION = "qualifyingRisk";

    private final NameSites nameSites;
    private final Incidents incidents;
    private final ReportRisk reportRisk;

    QualificationForms(NameSites nameSites, Incidents incidents, ReportRisk reportRisk) {
        this.nameSites = nameSites;
        this.incidents = incidents;
        this.reportRisk = reportRisk;
    }

    /**
     * Names the sites on the record before it is asked to bear the reason out.
     *
     * @return null where nothing was said, as of a severity that needs no reason
     */
    @Nullable
    Qualified take(String reference, FormAnswers answers, Actor actor) {
        String rating = answers.text(RATING);
        RiskRating rated = rating == null ? null : RiskRating.of(rating);
        String because = answers.text("qualifiesBecause");
        if (because == null) {
            return null;
        }
        Qualification reason = Qualification.of(because);
        if (reason == Qualification.SEVERAL_SITES) {
            nameSites.name(reference, LoggedDetails.lines(answers.text("sitesAffected")), actor);
        }
        if (reason.isRisk() && rated == null && answers.asks(RATING)) {
            throw Refusal.invalid(RATING, "Say whether the risk is rated medium or high.");
        }
        if (isDenied(reason, answers)) {
            throw Refusal.invalid(
                    "qualifiesBecause",
                    "You answer that there is no such risk: answer that there is one, or choose another reason.");
        }
        return new Qualified(reason, reason.isRisk() ? rated : null);
    }

    private static boolean isDenied(Qualification reason, FormAnswers answers) {
        return switch (reason) {
            case CLINICAL_SAFETY -> "no".equals(answers.text("clinicalRisk"));
            case SECURITY -> "no".equals(answers.text("securityRisk"));
            default -> false;
        };
    }

    /** A risk that makes it an HSSI is flagged, assessed and restricted as every other, where the record does not have it yet (IH-7). */
    void flagRisk(String reference, FormAnswers answers, Actor actor) {
        Incident incident = incidents.get(reference);
        String because = incident.rating().qualifiesBecause();
        if (answers.text("qualifiesBecause") == null
                || because == null
                || !Qualification.of(because).isRisk()) {
            return;
        }
        FoundRisk risk = FoundRisk.of(because);
        if (!risk.isKnown(incident.flags())) {
            String what = answers.asks(DESCRIPTION)
                    ? answers.required(DESCRIPTION, "Describe the risk that makes it an HSSI.")
                    : "The reason why it is an HSSI.";
            reportRisk.report(reference, risk, what, actor);
        }
    }
}
