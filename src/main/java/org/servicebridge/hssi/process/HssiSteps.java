package org.servicebridge.hssi.process;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.Card;
import org.servicebridge.incident.CloseIncident;
import org.servicebridge.incident.Closing;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RunningProcess;
import org.servicebridge.incident.SeverityRating;
import org.servicebridge.intake.AssignDesk;
import org.servicebridge.intake.LeaveToIncidentManagement;
import org.servicebridge.intake.LogIncident;
import org.servicebridge.intake.RateIncident;
import org.servicebridge.intake.ReportToDesk;
import org.servicebridge.intake.SetSeverity;
import org.servicebridge.progress.NameManagerOfHssi;
import org.servicebridge.supplier.TellProvider;
import org.springframework.stereotype.Component;

/** What the process "Run HSSI" calls: from the report at the desk over logging and severity to the closed record. */
@Component("hssi")
public class HssiSteps {

    static final String INCIDENT_REPORTED = "incident.reported";
    static final String DATA_SET_COMPLETE = "dataSetComplete";

    private static final Set<String> START_FORM = Set.of(
            "summary",
            "reportedAt",
            "whoReports",
            "providerSeverity",
            "acceptedAt",
            "reporter",
            "providerReference",
            "deskReference",
            "foundByBridge",
            "exercise",
            "initiator");
    private static final String KNOWN = "known";
    private static final String ADVISED_SEVERITY = "advisedSeverity";
    private static final String RATING = "rating";
    private static final String TELL_MANAGEMENT = "tellManagement";
    private static final String ALREADY_RESOLVED = "alreadyResolved";
    private static final String SERVICE_AFFECTED = "serviceAffected";
    private static final String DUTY = "duty";
    private static final String CORE_HOURS = "coreHours";
    private static final String CONFIRMATION_NEEDED = "confirmationNeeded";
    private static final String NO_FINAL_NOTICE = "noFinalNotice";

    private final ReportToDesk report;
    private final LogIncident log;
    private final LoggedDetails loggedDetails;
    private final RisksAtLogging risksAtLogging;
    private final RateIncident rate;
    private final LeftOpenAnswers leftOpen;
    private final QualificationForms qualification;
    private final TellsManagement tellsManagement;
    private final SetSeverity setSeverity;
    private final WatchAtSeverity watch;
    private final LeaveToIncidentManagement leave;
    private final AssignDesk assign;
    private final NameManagerOfHssi nameManager;
    private final TellProvider tellProvider;
    private final CloseIncident close;
    private final Incidents incidents;
    private final RunningProcess process;
    private final LondonTime londonTime;
    private final CurrentActor actor;

    HssiSteps(
            ReportToDesk report,
            LogIncident log,
            LoggedDetails loggedDetails,
            RisksAtLogging risksAtLogging,
            RateIncident rate,
            LeftOpenAnswers leftOpen,
            QualificationForms qualification,
            TellsManagement tellsManagement,
            SetSeverity setSeverity,
            WatchAtSeverity watch,
            LeaveToIncidentManagement leave,
            AssignDesk assign,
            NameManagerOfHssi nameManager,
            TellProvider tellProvider,
            CloseIncident close,
            Incidents incidents,
            RunningProcess process,
            LondonTime londonTime,
            CurrentActor actor) {
        this.report = report;
        this.log = log;
        this.loggedDetails = loggedDetails;
        this.risksAtLogging = risksAtLogging;
        this.rate = rate;
        this.leftOpen = leftOpen;
        this.qualification = qualification;
        this.tellsManagement = tellsManagement;
        this.setSeverity = setSeverity;
        this.watch = watch;
        this.leave = leave;
        this.assign = assign;
        this.nameManager = nameManager;
        this.tellProvider = tellProvider;
        this.close = close;
        this.incidents = incidents;
        this.process = process;
        this.londonTime = londonTime;
        this.actor = actor;
    }

    /** Opens the record from the start form, whose answers do not stay in the process. */
    public void reportedToDesk(DelegateExecution execution) {
        FormAnswers answers = FormAnswers.of(execution);
        Incident incident = report.report(ReportedAnswers.of(answers, londonTime), actor.get());
        execution.removeVariables(START_FORM);
        execution.setProcessBusinessKey(incident.reference());
        execution.setVariables(Card.of(incident));
    }

    /** The logged data set with the risks; the process goes on by whether the incident was known already. */
    public void logIncident(DelegateTask task) {
        String reference = Reference.of(task);
        FormAnswers answers = FormAnswers.of(task);
        boolean known = log.log(reference, loggedDetails.of(answers), actor.get());
        if (known) {
            risksAtLogging.takeForTheOtherOf(reference, answers, actor.get());
        } else {
            risksAtLogging.take(reference, answers, actor.get());
        }
        task.getExecution().setVariable(KNOWN, known);
        process.cardChanged(incidents.get(reference));
    }

    /** The decision tables' advice. */
    public void adviseSeverity(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        if (execution.getVariable(ADVISED_SEVERITY) instanceof Number advised) {
            rate.advise(incidents.lock(reference), advised.intValue());
        } else {
            throw new IllegalStateException("severity.dmn gave no answer for " + reference);
        }
    }

    /** The severity that a person sets, and what the report left open; the process goes on by the outcome. */
    public void setSeverity(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = Reference.of(task);
        Integer severity = answers.number("severitySet");
        if (severity == null) {
            throw Refusal.invalid("severitySet", "Choose a severity.");
        }
        if (answers.text("duplicateOf") == null) {
            requireHssiOfCrisis(severity, answers);
            leftOpen.take(reference, answers, actor.get());
        }
        boolean managementToBeTold = tellsManagement.take(reference, severity, answers, actor.get());
        SetSeverity.Outcome outcome = setSeverity.set(
                reference,
                severity,
                answers.text("severityReason"),
                qualification.take(reference, answers, actor.get()),
                answers.text("duplicateOf"),
                managementToBeTold,
                actor.get());
        if (outcome == SetSeverity.Outcome.HSSI) {
            qualification.flagRisk(reference, answers, actor.get());
        }
        watch.take(reference, severity, outcome, answers, actor.get());
        boolean tellManagement = outcome == SetSeverity.Outcome.MANAGEMENT;
        Incident incident = incidents.get(reference);
        DelegateExecution execution = task.getExecution();
        SetSeverity.Outcome rating = tellManagement ? SetSeverity.Outcome.LOWER : outcome;
        execution.setVariable(RATING, rating.name().toLowerCase(Locale.ROOT));
        execution.setVariable(TELL_MANAGEMENT, tellManagement);
        execution.setVariable(ALREADY_RESOLVED, incident.milestones().resolvedAt() != null);
        execution.setVariable(
                SERVICE_AFFECTED, !Boolean.FALSE.equals(incident.dataSet().serviceAffected()));
        process.cardChanged(incident);
    }

    /** What level 3 may have to invoke a crisis for does not leave for ordinary incident management in the same breath. */
    private static void requireHssiOfCrisis(int severity, FormAnswers answers) {
        if (severity > SeverityRating.LOWEST_HSSI && "yes".equals(answers.text("crisis"))) {
            throw Refusal.invalid(
                    "crisis",
                    "What may be a crisis is no incident of severity %d: set severity 1 or 2, or answer no."
                            .formatted(severity));
        }
    }

    /** Severity 3 to 5, of which management was told. */
    public void leaveToIncidentManagement(DelegateExecution execution) {
        leave.leave(execution.getProcessBusinessKey(), actor.get());
    }

    /** As earlier versions did, of which the models know of nobody who tells the provider. */
    public void assignDesk(DelegateExecution execution) {
        giveToDesk(execution);
        if (Boolean.TRUE.equals(execution.getVariable(CONFIRMATION_NEEDED))) {
            tellProvider.asEarlierVersionsDid(execution.getProcessBusinessKey());
        }
    }

    /** Gives the incident to the desk that {@code duty.dmn} named; the process goes on by whether the provider has to confirm. */
    public void giveToDesk(DelegateExecution execution) {
        if (!(execution.getVariable(DUTY) instanceof Map<?, ?> duty)) {
            throw new IllegalStateException("duty.dmn gave no answer");
        }
        boolean coreHours = Boolean.TRUE.equals(execution.getVariable(CORE_HOURS));
        String reference = execution.getProcessBusinessKey();
        boolean confirmationNeeded = assign.assign(reference, String.valueOf(duty.get("desk")));
        nameManager.onGiven(reference);
        // One that was reopened is not over any more.
        boolean alreadyResolved = incidents.get(reference).milestones().resolvedAt() != null;
        execution
                .getProcessInstance()
                .setVariables(Map.of(
                        CORE_HOURS,
                        coreHours,
                        CONFIRMATION_NEEDED,
                        confirmationNeeded,
                        ALREADY_RESOLVED,
                        alreadyResolved,
                        ManageHssiSteps.RISKS_ASSESSED,
                        false));
    }

    /** The record is closed when the desk says so (IH-22). */
    public void close(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Closing closing =
                new Closing(answers.text("note"), answers.text(NO_FINAL_NOTICE), answers.asks(NO_FINAL_NOTICE));
        close.close(Reference.of(task), closing, actor.get());
    }
}
