package org.servicebridge.intake.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.assurance.ReportHarm;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RisksFound;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.intake.AnswerImpact;
import org.servicebridge.intake.SetSeverity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands the severity that a person set to the record, and the outcome to the process. */
@Component("setSeverity")
class SetSeverityStep implements TaskListener {

    private final SetSeverity setSeverity;
    private final AnswerImpact answerImpact;
    private final ReportHarm reportHarm;
    private final Incidents incidents;
    private final RunningProcess process;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    SetSeverityStep(
            SetSeverity setSeverity,
            AnswerImpact answerImpact,
            ReportHarm reportHarm,
            Incidents incidents,
            RunningProcess process,
            CurrentActor actor,
            ApplicationEventPublisher events) {
        this.setSeverity = setSeverity;
        this.answerImpact = answerImpact;
        this.reportHarm = reportHarm;
        this.incidents = incidents;
        this.process = process;
        this.actor = actor;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        Integer severity = answers.number("severitySet");
        if (severity == null) {
            throw Refusal.invalid("severitySet", "Choose a severity.");
        }
        if (answers.text("duplicateOf") == null) {
            takeWhatTheReportLeftOpen(reference, answers);
        }
        SetSeverity.Outcome outcome = setSeverity.set(
                reference,
                severity,
                answers.text("severityReason"),
                answers.text("qualifiesBecause"),
                answers.text("duplicateOf"),
                actor.get());
        Incident incident = incidents.get(reference);
        task.getExecution().setVariable("rating", outcome.name().toLowerCase(Locale.ROOT));
        task.getExecution().setVariable("alreadyResolved", incident.milestones().resolvedAt() != null);
        task.getExecution()
                .setVariable(
                        "serviceAffected",
                        !Boolean.FALSE.equals(incident.dataSet().serviceAffected()));
        process.cardChanged(incident);
    }

    /** What is absent from a report is not known, and nobody may guess it: whoever sets the severity is asked. */
    private void takeWhatTheReportLeftOpen(String reference, FormAnswers answers) {
        Incident incident = incidents.get(reference);
        if (incident.dataSet().serviceAffected() == null) {
            boolean usersNotice = answers.saidYes("usersNotice", "Say whether users notice it.");
            answerImpact.answer(reference, usersNotice, answers.text("failure"), actor.get());
        }
        if (answers.asks("patientHarmed")
                && !incident.flags().patientHarmed()
                && answers.saidYes("patientHarmed", "Say whether a patient has come to harm.")) {
            reportHarm.report(reference, "Known when the severity was set.", actor.get());
        }
        Incident known = incidents.get(reference);
        if (answers.asks("clinicalRisk") && IntakeForms.toldBeforeAssessed(known)) {
            Flags found = new Flags(
                    known.flags().clinicalRisk()
                            || answers.saidYes("clinicalRisk", "Say whether there is a clinical risk."),
                    false,
                    known.flags().securityRisk()
                            || answers.saidYes("securityRisk", "Say whether there is a security or IG risk."));
            events.publishEvent(new RisksFound(reference, found, "Known when the severity was set", actor.get()));
        }
    }
}
