package org.servicebridge.hssi.process;

import org.servicebridge.access.Actor;
import org.servicebridge.assurance.AssessRisks;
import org.servicebridge.assurance.ReportHarm;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RisksFound;
import org.servicebridge.incident.RisksToAssess;
import org.servicebridge.intake.AnswerImpact;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a report left open is not known, and nobody may guess it: whoever sets the severity is asked. */
@Component
class LeftOpenAnswers {

    private final Incidents incidents;
    private final AnswerImpact answerImpact;
    private final RisksAtLogging risksAtLogging;
    private final ReportHarm reportHarm;
    private final ApplicationEventPublisher events;

    LeftOpenAnswers(
            Incidents incidents,
            AnswerImpact answerImpact,
            RisksAtLogging risksAtLogging,
            ReportHarm reportHarm,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.answerImpact = answerImpact;
        this.risksAtLogging = risksAtLogging;
        this.reportHarm = reportHarm;
        this.events = events;
    }

    /** Keeps it on the record; harm and risks already known are not asked again. */
    void take(String reference, FormAnswers answers, Actor by) {
        Incident incident = incidents.get(reference);
        if (incident.dataSet().serviceAffected() == null) {
            boolean usersNotice = answers.saidYes("usersNotice", "Say whether users notice it.");
            answerImpact.answer(reference, usersNotice, LoggedDetails.failure(answers), by);
        }
        if (RisksAtLogging.areAsked(answers)) {
            risksAtLogging.take(reference, answers, by);
        } else {
            takeAsEarlierVersionsAsk(reference, answers, by);
        }
    }

    /** Earlier versions asked for harm everywhere, for risks only where somebody was told before they were assessed, and never for a crisis. */
    private void takeAsEarlierVersionsAsk(String reference, FormAnswers answers, Actor by) {
        Flags reported = incidents.get(reference).flags();
        events.publishEvent(new RisksToAssess(reference, reported, "Known when the severity was set", by));
        if (answers.asks("patientHarmed")
                && !reported.patientHarmed()
                && answers.saidYes("patientHarmed", "Say whether a patient has come to harm.")) {
            reportHarm.report(reference, "Known when the severity was set.", by);
        }
        Incident known = incidents.get(reference);
        if (answers.asks("clinicalRisk") && AssessRisks.comesAfterTelling(known)) {
            Flags found = new Flags(
                    known.flags().clinicalRisk()
                            || answers.saidYes("clinicalRisk", "Say whether there is a clinical risk."),
                    false,
                    known.flags().securityRisk()
                            || answers.saidYes("securityRisk", "Say whether there is a security or IG risk."));
            events.publishEvent(new RisksFound(reference, found, "Known when the severity was set", by));
        }
    }
}
