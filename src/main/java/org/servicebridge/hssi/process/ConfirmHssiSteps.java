package org.servicebridge.hssi.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.escalation.WriteToProvider;
import org.servicebridge.incident.NoteOnRecord;
import org.servicebridge.intake.DecideDispute;
import org.servicebridge.intake.DecideOnSilence;
import org.servicebridge.intake.SilenceDecision;
import org.servicebridge.supplier.Call;
import org.servicebridge.supplier.ChaseSupplier;
import org.servicebridge.supplier.ConfirmHssi;
import org.servicebridge.supplier.Confirmation;
import org.servicebridge.supplier.RecordSilence;
import org.servicebridge.supplier.TellProvider;
import org.servicebridge.supplier.Telling;
import org.springframework.stereotype.Component;

/** What the process "Confirm HSSI" calls: the provider's answer by telephone, the chases until it comes, and the dispute that it may begin. */
@Component("confirmHssi")
public class ConfirmHssiSteps {

    static final String CONFIRMED = "confirmed";
    private static final String KEEP_WAITING = "keepWaiting";
    static final String PROVIDER_TOLD = "provider.told";
    static final String SUPPLIER_CONFIRMED = "supplier.confirmed";
    static final String SUPPLIER_REFUSED = "supplier.refused";

    private final WriteToProvider writeToProvider;
    private final TellProvider tellProvider;
    private final ConfirmHssi confirmHssi;
    private final ChaseSupplier chaseSupplier;
    private final RecordSilence recordSilence;
    private final NoteOnRecord note;
    private final DecideOnSilence decideOnSilence;
    private final DecideDispute decideDispute;
    private final LondonTime londonTime;
    private final CurrentActor currentActor;

    ConfirmHssiSteps(
            WriteToProvider writeToProvider,
            TellProvider tellProvider,
            ConfirmHssi confirmHssi,
            ChaseSupplier chaseSupplier,
            RecordSilence recordSilence,
            NoteOnRecord note,
            DecideOnSilence decideOnSilence,
            DecideDispute decideDispute,
            LondonTime londonTime,
            CurrentActor currentActor) {
        this.writeToProvider = writeToProvider;
        this.tellProvider = tellProvider;
        this.confirmHssi = confirmHssi;
        this.chaseSupplier = chaseSupplier;
        this.recordSilence = recordSilence;
        this.note = note;
        this.decideOnSilence = decideOnSilence;
        this.decideDispute = decideDispute;
        this.londonTime = londonTime;
        this.currentActor = currentActor;
    }

    /** The provider is asked in writing while the desk has not called it yet. */
    public void writeToProvider(DelegateTask task) {
        writeToProvider.write(Reference.of(task), task.getId());
    }

    /** The desk's call by which the provider was told (OOH-5, DSK-3). */
    public void tellProvider(DelegateTask task) {
        tellProvider.byTelephone(Reference.of(task), call(task), currentActor.get());
    }

    /** The same where what was written to it came back. */
    public void tellAfterAll(DelegateTask task) {
        tellProvider.afterAll(Reference.of(task), call(task), currentActor.get());
    }

    private Telling call(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        return new Telling(
                answers.required("told", "Say whom you told."),
                answers.moment("at", londonTime),
                answers.line("providerReference"),
                answers.moment("acceptedAt", londonTime));
    }

    /** Until when the call and the message are waited for: as long as the provider would have to confirm. */
    public Date toldAtLatest(DelegateExecution execution) {
        return Date.from(tellProvider.atLatest(execution.getProcessBusinessKey()));
    }

    /** Nobody told the provider in time: it is waited for all the same, so that it is chased and level 2 hears of it. */
    public void waitUntold(DelegateExecution execution) {
        tellProvider.notInTime(execution.getProcessBusinessKey());
    }

    /** What the provider said on the telephone (IH-2, OOH-3). */
    public void confirm(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Confirmation said = new Confirmation(
                answers.saidYes("confirmed", "Say whether the provider confirms it."),
                ProviderSeverity.in(answers),
                answers.requiredLine(FormAnswers.BY, "Say who at the provider said so."),
                answers.moment("at", londonTime),
                answers.line("providerReference"),
                answers.moment("acceptedAt", londonTime),
                answers.line("owner"),
                answers.line("ownerContact"),
                null);
        boolean confirmed = confirmHssi.confirm(Reference.of(task), said, currentActor.get());
        task.getExecution().getProcessInstance().setVariable(CONFIRMED, confirmed);
    }

    /** The provider let its time pass (OOH-5). */
    public void recordSilence(DelegateExecution execution) {
        recordSilence.record(execution.getProcessBusinessKey());
    }

    /** The call to a provider that has not confirmed. */
    public void chaseSupplier(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Call call = new Call(
                answers.required("called", "Say who was called."),
                answers.required("said", "Say what was said, or that nobody answered."),
                true,
                null);
        chaseSupplier.chase(Reference.of(task), call, currentActor.get());
    }

    /** What level 2 does about a provider that has been silent for an hour (INV-6); earlier versions only asked what it had done. */
    public void takeUpSilence(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        if (!answers.asks("silence")) {
            String done = answers.required("done", "Say what you have done.");
            note.note(Reference.of(task), "level-2-acts", "Level 2: " + done, currentActor.get());
            return;
        }
        SilenceDecision decision = SilenceDecision.of(answers.text("silence"));
        String reason = answers.required("done", "Give the reason, and say what you have done.");
        decideOnSilence.decide(Reference.of(task), decision, reason, currentActor.get());
        DelegateExecution process = task.getExecution().getProcessInstance();
        process.setVariable(KEEP_WAITING, decision == SilenceDecision.WAIT);
        process.setVariable(CONFIRMED, decision == SilenceDecision.INVOKE);
    }

    /** Whether the HSSI is invoked although the provider refuses it (INV-4). */
    public void decideDispute(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean invoke = answers.saidYes("invoke", "Say whether the HSSI is invoked all the same.");
        String reason = answers.required("disputeReason", "Give the reason: it stays on the record with both views.");
        decideDispute.decide(Reference.of(task), invoke, reason, currentActor.get());
        task.getExecution().setVariable(CONFIRMED, invoke);
    }
}
