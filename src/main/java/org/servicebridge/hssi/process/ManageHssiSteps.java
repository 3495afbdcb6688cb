package org.servicebridge.hssi.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.assurance.AssessRisks;
import org.servicebridge.communication.RecordLateNotice;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Messages;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.CheckResolution;
import org.servicebridge.incident.MoveOwnership;
import org.servicebridge.incident.NoteOnRecord;
import org.servicebridge.incident.process.MoveTasks;
import org.servicebridge.incident.process.ResponsibleDesk;
import org.servicebridge.supplier.RecordResolutionDetails;
import org.springframework.stereotype.Component;

/** What the two processes that manage an HSSI call, in core hours and out of them: risks, the desk's work, and what is asked once it is resolved. */
@Component("manageHssi")
public class ManageHssiSteps {

    static final String SUPPLIER_RESOLVED = "supplier.resolved";

    private static final String FIX_TIME_AT_RISK = "fix-time.at-risk";
    static final String RISKS_ASSESSED = "risksAssessed";
    private static final String RESOLVED = "resolved";
    private static final String COMMUNICATE = "communicate";
    private static final String BAU_DUE = "bauDue";

    private final AssessRisks assessRisks;
    private final RecordLateNotice recordLateNotice;
    private final DeskWork deskWork;
    private final MoveOwnership moveOwnership;
    private final ResponsibleDesk desk;
    private final MoveTasks moveTasks;
    private final Messages messages;
    private final CheckResolution checkResolution;
    private final RecordResolutionDetails recordResolutionDetails;
    private final NoteOnRecord note;
    private final CurrentActor currentActor;

    ManageHssiSteps(
            AssessRisks assessRisks,
            RecordLateNotice recordLateNotice,
            DeskWork deskWork,
            MoveOwnership moveOwnership,
            ResponsibleDesk desk,
            MoveTasks moveTasks,
            Messages messages,
            CheckResolution checkResolution,
            RecordResolutionDetails recordResolutionDetails,
            NoteOnRecord note,
            CurrentActor currentActor) {
        this.assessRisks = assessRisks;
        this.recordLateNotice = recordLateNotice;
        this.deskWork = deskWork;
        this.moveOwnership = moveOwnership;
        this.desk = desk;
        this.moveTasks = moveTasks;
        this.messages = messages;
        this.checkResolution = checkResolution;
        this.recordResolutionDetails = recordResolutionDetails;
        this.note = note;
        this.currentActor = currentActor;
    }

    /** The desk's assessment of crisis, clinical and security risk (IH-6 to IH-8). */
    public void assessRisks(DelegateTask task) {
        assessRisks.assess(Reference.of(task), ResolutionForms.risks(FormAnswers.of(task)), currentActor.get());
        task.getExecution().setVariable(RISKS_ASSESSED, true);
    }

    public void recordLateNotice(DelegateExecution execution) {
        recordLateNotice.record(execution.getProcessBusinessKey());
    }

    /** What the desk did; the process goes on once the provider said that it is resolved. */
    public void driveResolution(DelegateTask task) {
        boolean resolved = deskWork.take(Reference.of(task), FormAnswers.of(task), currentActor.get());
        task.getExecution().setVariable(RESOLVED, resolved);
    }

    /** The other desk takes the HSSI over from its task; a restricted one that it may not see yet is handed over to it by the owner. */
    public void takeOver(DelegateTask task) {
        String reason = FormAnswers.of(task).required("reason", "Say why it is taken over.");
        String other = ResponsibleDesk.otherThan(desk.owning(task.getExecution()));
        moveOwnership.move(Reference.of(task), other, reason, currentActor.get());
    }

    /** Its open tasks follow the HSSI to the desk that owns it now. */
    public void moveTasks(DelegateExecution execution) {
        execution.setVariable(BAU_DUE, moveTasks.toOwner(execution));
    }

    /** The jeopardy of the fix time is managed, once three quarters of it are gone (BRG-2). */
    public void referFixTime(DelegateExecution execution) {
        messages.start(FIX_TIME_AT_RISK, execution.getProcessBusinessKey(), Map.of());
    }

    /** Whether users still see the failure (IH-18, OOH-17). */
    public void checkResolution(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean resolved = answers.saidYes("resolvedForUsers", "Say whether it is resolved for users.");
        String checkedWith = answers.required("checkedWith", "Say with whom it was checked.");
        checkResolution.check(Reference.of(task), resolved, checkedWith, answers.text("seen"), currentActor.get());
        task.getExecution().setVariable(RESOLVED, resolved);
        // HSSIs of earlier versions ask this before the final notice; the policy decides there as everywhere.
        task.getExecution().setVariable(COMMUNICATE, true);
    }

    /** The full details of the resolution. */
    public void recordResolution(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        recordResolutionDetails.record(
                Reference.of(task),
                ResolutionForms.details(answers),
                ResolutionForms.change(answers),
                answers.saidBy(),
                currentActor.get());
    }

    /** What the reporter said of the resolution (IH-21). */
    public void confirmWithReporter(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        ReporterAgrees agrees = ReporterAgrees.of(answers.text("reporterAgrees"));
        String said = answers.text("said");
        note.note(
                Reference.of(task),
                "reporter-asked",
                "Reporter agrees that it is resolved: %s.%s".formatted(agrees.code(), said == null ? "" : " " + said),
                currentActor.get());
    }
}
