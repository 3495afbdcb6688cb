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
import org.servicebridge.incident.DeskOnDuty;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.MoveOwnership;
import org.servicebridge.incident.process.MoveTasks;
import org.servicebridge.progress.NameManagerOfHssi;
import org.springframework.stereotype.Component;

/** What the process "Manage HSSI to resolution" calls: risks, the desk's work, who owns it, and the fix time. */
@Component("manageHssi")
public class ManageHssiSteps {

    static final String SUPPLIER_RESOLVED = "supplier.resolved";

    private static final String FIX_TIME_AT_RISK = "fix-time.at-risk";
    static final String RISKS_ASSESSED = "risksAssessed";
    static final String RESOLVED = "resolved";
    private static final String BAU_DUE = "bauDue";

    private final AssessRisks assessRisks;
    private final RecordLateNotice recordLateNotice;
    private final DeskWork deskWork;
    private final MoveOwnership moveOwnership;
    private final DeskOnDuty duty;
    private final Incidents incidents;
    private final MoveTasks moveTasks;
    private final NameManagerOfHssi nameManager;
    private final Messages messages;
    private final CurrentActor currentActor;

    ManageHssiSteps(
            AssessRisks assessRisks,
            RecordLateNotice recordLateNotice,
            DeskWork deskWork,
            MoveOwnership moveOwnership,
            DeskOnDuty duty,
            Incidents incidents,
            MoveTasks moveTasks,
            NameManagerOfHssi nameManager,
            Messages messages,
            CurrentActor currentActor) {
        this.assessRisks = assessRisks;
        this.recordLateNotice = recordLateNotice;
        this.deskWork = deskWork;
        this.moveOwnership = moveOwnership;
        this.duty = duty;
        this.incidents = incidents;
        this.moveTasks = moveTasks;
        this.nameManager = nameManager;
        this.messages = messages;
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
        String reference = Reference.of(task);
        moveOwnership.move(reference, duty.toTakeOver(incidents.get(reference)), reason, currentActor.get());
    }

    /** Its open tasks follow the HSSI to the desk that owns it now; whoever took it over is its manager (BRG-5). */
    public void moveTasks(DelegateExecution execution) {
        nameManager.onTakenOver(execution.getProcessBusinessKey());
        execution.setVariable(BAU_DUE, moveTasks.toOwner(execution));
    }

    /** The jeopardy of the fix time is managed, once three quarters of it are gone (BRG-2). */
    public void referFixTime(DelegateExecution execution) {
        messages.start(FIX_TIME_AT_RISK, execution.getProcessBusinessKey(), Map.of());
    }
}
