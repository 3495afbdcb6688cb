package org.servicebridge.hssi.process;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.Qualification;
import org.servicebridge.incident.Qualified;
import org.servicebridge.incident.RiskRating;
import org.servicebridge.intake.NameSites;
import org.springframework.stereotype.Component;

/** What the forms of rating ask of why it is an HSSI: the reason, the sites that bear it out, or how the risk is rated (INV-2). */
@Component
class QualificationForms {

    private static final String RATING = "riskRating";

    private final NameSites nameSites;

    QualificationForms(NameSites nameSites) {
        this.nameSites = nameSites;
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
        return new Qualified(reason, reason.isRisk() ? rated : null);
    }
}
