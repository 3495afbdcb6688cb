package org.servicebridge.supplier.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.incident.Resolution;
import org.servicebridge.supplier.RecordResolutionDetails;
import org.springframework.stereotype.Component;

/** Hands the full details of a resolution to the record. */
@Component("recordResolution")
class RecordResolutionStep implements TaskListener {

    private static final String NONE = "none";

    private final RecordResolutionDetails recordResolutionDetails;
    private final CurrentActor currentActor;

    RecordResolutionStep(RecordResolutionDetails recordResolutionDetails, CurrentActor currentActor) {
        this.recordResolutionDetails = recordResolutionDetails;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        answers.required("stable", "Say whether the service stays stable without further intervention.");
        Resolution details = new Resolution(
                fix(answers),
                answers.required("actions", "Say what was done to resolve it."),
                answers.yes("stable"),
                answers.text("problemReference"),
                answers.text("rootCause"));
        recordResolutionDetails.record(
                task.getExecution().getProcessBusinessKey(),
                details,
                change(answers),
                answers.text("by"),
                currentActor.get());
    }

    private static @Nullable String change(FormAnswers answers) {
        String change = answers.asks("change")
                ? answers.required("change", "Say which change resolved it, or that none did.")
                : NONE;
        return NONE.equals(change) ? null : change;
    }

    private static String fix(FormAnswers answers) {
        String fix = answers.required("fix", "Say whether it is a permanent fix or a workaround.");
        if (!fix.equals("permanent") && !fix.equals("workaround")) {
            throw Refusal.invalid("fix", "This must be a permanent fix or a workaround.");
        }
        return fix;
    }
}
