package org.servicebridge.hssi.process;

import java.util.Objects;
import org.servicebridge.access.Actor;
import org.servicebridge.assurance.AssessRisks;
import org.servicebridge.assurance.RiskAssessment;
import org.servicebridge.assurance.RisksAsked;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/**
 * Takes what a desk answers of crisis, harm and risks before anything is communicated (IH-6, IH-7): when it logs an HSSI, or sets
 * the severity of one that came by API. A yes acts at once, whichever way the HSSI goes from there.
 */
@Component
class RisksAtLogging {

    private final Incidents incidents;
    private final AssessRisks assessRisks;
    private final RisksAsked asked;

    RisksAtLogging(Incidents incidents, AssessRisks assessRisks, RisksAsked asked) {
        this.incidents = incidents;
        this.assessRisks = assessRisks;
        this.asked = asked;
    }

    /** Whether the form asks; that of an HSSI which began under an earlier version does not. */
    static boolean areAsked(FormAnswers answers) {
        return answers.asks("crisis");
    }

    /** Keeps the answers, unless somebody has given them before; what is known is not denied by a question left out. */
    void take(String reference, FormAnswers answers, Actor by) {
        if (areAsked(answers) && !asked.of(reference)) {
            Flags known = incidents.get(reference).flags();
            assessRisks.assess(reference, ResolutionForms.risks(answers, known), by);
        }
    }

    /** Keeps what was found for the open HSSI that goes on, to which the one just logged was joined. */
    void takeForTheOtherOf(String joined, FormAnswers answers, Actor by) {
        if (!areAsked(answers)) {
            return;
        }
        RiskAssessment found =
                ResolutionForms.risks(answers, incidents.get(joined).flags());
        if (found.findsAny()) {
            Incident other = incidents.get(
                    Objects.requireNonNull(incidents.get(joined).withdrawal().duplicateOf()));
            assessRisks.assessOfJoined(other.reference(), ResolutionForms.risks(answers, other.flags()), by);
        }
    }
}
