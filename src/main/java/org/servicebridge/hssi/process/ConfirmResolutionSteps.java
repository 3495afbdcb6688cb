package org.servicebridge.hssi.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.RecordLateNotice;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.CheckResolution;
import org.servicebridge.supplier.RecordResolutionDetails;
import org.springframework.stereotype.Component;

/** What the process "Confirm resolution" calls, once the provider said that it is resolved: whether users agree, and the full details. */
@Component("confirmResolution")
public class ConfirmResolutionSteps {

    private static final String COMMUNICATE = "communicate";

    private final CheckResolution checkResolution;
    private final RecordLateNotice recordLateNotice;
    private final RecordResolutionDetails recordResolutionDetails;
    private final CurrentActor currentActor;

    ConfirmResolutionSteps(
            CheckResolution checkResolution,
            RecordLateNotice recordLateNotice,
            RecordResolutionDetails recordResolutionDetails,
            CurrentActor currentActor) {
        this.checkResolution = checkResolution;
        this.recordLateNotice = recordLateNotice;
        this.recordResolutionDetails = recordResolutionDetails;
        this.currentActor = currentActor;
    }

    /** Whether users still see the failure (IH-18, OOH-17). */
    public void checkResolution(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean resolved = answers.saidYes("resolvedForUsers", "Say whether it is resolved for users.");
        String checkedWith = answers.required("checkedWith", "Say with whom it was checked.");
        checkResolution.check(Reference.of(task), resolved, checkedWith, answers.text("seen"), currentActor.get());
        task.getExecution().setVariable(ManageHssiSteps.RESOLVED, resolved);
        // HSSIs of earlier versions ask this before the final notice; the policy decides there as everywhere.
        task.getExecution().setVariable(COMMUNICATE, true);
    }

    public void recordLateNotice(DelegateExecution execution) {
        recordLateNotice.record(execution.getProcessBusinessKey());
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
}
