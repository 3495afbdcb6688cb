package org.servicebridge.supplier.process;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.supplier.ConfirmHssi;
import org.servicebridge.supplier.Confirmation;
import org.springframework.stereotype.Component;

/** Hands what a provider said on the telephone to the record, and says which way the process goes. */
@Component("confirmHssi")
class ConfirmHssiStep implements TaskListener {

    private final ConfirmHssi confirmHssi;
    private final LondonTime londonTime;
    private final CurrentActor currentActor;

    ConfirmHssiStep(ConfirmHssi confirmHssi, LondonTime londonTime, CurrentActor currentActor) {
        this.confirmHssi = confirmHssi;
        this.londonTime = londonTime;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        answers.required("confirmed", "Say whether the provider confirms it.");
        Confirmation said = new Confirmation(
                answers.yes("confirmed"),
                severity(answers.number("providerSeverity")),
                answers.required("by", "Say who at the provider said so."),
                at(answers.text("at")));
        boolean confirmed = confirmHssi.confirm(task.getExecution().getProcessBusinessKey(), said, currentActor.get());
        task.getExecution().getProcessInstance().setVariables(Map.of("confirmed", confirmed));
    }

    private static @Nullable Integer severity(@Nullable Integer entered) {
        if (entered != null && (entered < 1 || entered > 5)) {
            throw Refusal.invalid("providerSeverity", "Severity is a number from 1 to 5.");
        }
        return entered;
    }

    private @Nullable Instant at(@Nullable String entered) {
        return entered == null ? null : londonTime.read("at", entered);
    }
}
