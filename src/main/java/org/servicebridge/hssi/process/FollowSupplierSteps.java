package org.servicebridge.hssi.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.escalation.ReferIncident;
import org.servicebridge.escalation.Referral;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.DataSetItem;
import org.servicebridge.progress.MarkProgress;
import org.servicebridge.supplier.Call;
import org.servicebridge.supplier.ChaseUpdate;
import org.servicebridge.supplier.RecordLateUpdate;
import org.servicebridge.supplier.RecordUpdate;
import org.servicebridge.supplier.Update;
import org.springframework.stereotype.Component;

/** What the process "Follow provider" calls: the provider's updates by telephone, and the chases where one is late. */
@Component("followSupplier")
public class FollowSupplierSteps {

    static final String SUPPLIER_UPDATED = "supplier.updated";

    private static final String PROVIDER_REACHED = "providerReached";

    private static final String PROGRESSING = "progressing";

    private final RecordUpdate recordUpdate;
    private final MarkProgress markProgress;
    private final RecordLateUpdate recordLateUpdate;
    private final ChaseUpdate chaseUpdate;
    private final ReferIncident referIncident;
    private final LondonTime londonTime;
    private final CurrentActor currentActor;

    FollowSupplierSteps(
            RecordUpdate recordUpdate,
            MarkProgress markProgress,
            RecordLateUpdate recordLateUpdate,
            ChaseUpdate chaseUpdate,
            ReferIncident referIncident,
            LondonTime londonTime,
            CurrentActor currentActor) {
        this.recordUpdate = recordUpdate;
        this.markProgress = markProgress;
        this.recordLateUpdate = recordLateUpdate;
        this.chaseUpdate = chaseUpdate;
        this.referIncident = referIncident;
        this.londonTime = londonTime;
        this.currentActor = currentActor;
    }

    /** An update that the provider gave on the telephone. */
    public void recordUpdate(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Update update = new Update(
                answers.required("text", "Say what is new."),
                answers.text("impact"),
                answers.text("diagnosis"),
                answers.text("eta"),
                answers.requiredLine(FormAnswers.BY, "Say who at the provider gave the update."),
                answers.moment("at", londonTime),
                answers.moment("nextUpdateAt", londonTime),
                answers.text("component"),
                answers.text("workaround"),
                answers.text("replicated"),
                answers.text("diagnostics"),
                answers.line("providerReference"),
                answers.line("owner"),
                answers.line("ownerContact"),
                DataSetItem.all(AskedAt.UPDATE, answers.choices("unknownItems")).stream()
                        .map(DataSetItem::code)
                        .toList());
        recordUpdate.record(Reference.of(task), update, answers.yes(PROGRESSING), currentActor.get());
    }

    /** It progresses, where whoever records an update says so (ESC-8). */
    public void markProgress(DelegateTask task) {
        if (FormAnswers.of(task).yes(PROGRESSING)) {
            markProgress.mark(Reference.of(task), currentActor.get());
        }
    }

    public void recordLateUpdate(DelegateExecution execution) {
        recordLateUpdate.record(execution.getProcessBusinessKey(), Actor.SYSTEM);
    }

    /** The call to a provider whose update is late; the process goes by whether it was reached. */
    public void chaseUpdate(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean reached = answers.saidYes(FormAnswers.REACHED, "Say whether the provider answered.");
        Call call = new Call(
                answers.required("called", "Say who was called."),
                answers.required("said", "Say what was said, or that nobody answered."),
                reached,
                answers.moment("agreedNext", londonTime));
        chaseUpdate.chase(Reference.of(task), call, currentActor.get());
        task.getExecution().getProcessInstance().setVariable(PROVIDER_REACHED, call.reached());
    }

    /** Level 2 takes a late update up with the provider's management. */
    public void referLateUpdate(DelegateExecution execution) {
        referIncident.refer(
                execution.getProcessBusinessKey(),
                Referral.LATE_UPDATE,
                "The provider's update is late, and the provider was not reached.",
                Actor.SYSTEM);
    }
}
