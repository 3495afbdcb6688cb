package org.servicebridge.hssi.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.BeginFinalNotice;
import org.servicebridge.communication.RecordLateNotice;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.CheckResolution;
import org.servicebridge.incident.Conclusions;
import org.springframework.stereotype.Component;

/** What the process "Confirm resolution" calls, once the provider said that it is resolved: readers hear it, and users are asked where it has not asked them. */
@Component("confirmResolution")
public class ConfirmResolutionSteps {

    private static final String USERS_CHECKED = "usersChecked";
    private static final String COMMUNICATE = "communicate";

    private final Conclusions conclusions;
    private final BeginFinalNotice beginFinalNotice;
    private final CheckResolution checkResolution;
    private final RecordLateNotice recordLateNotice;
    private final CurrentActor currentActor;

    ConfirmResolutionSteps(
            Conclusions conclusions,
            BeginFinalNotice beginFinalNotice,
            CheckResolution checkResolution,
            RecordLateNotice recordLateNotice,
            CurrentActor currentActor) {
        this.conclusions = conclusions;
        this.beginFinalNotice = beginFinalNotice;
        this.checkResolution = checkResolution;
        this.recordLateNotice = recordLateNotice;
        this.currentActor = currentActor;
    }

    /** The clock of the final notice starts; the process goes on by whether the provider checked with users itself (OOH-17, COM-5). */
    public void begin(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        beginFinalNotice.begin(reference);
        execution
                .getProcessInstance()
                .setVariables(Map.of(
                        ManageHssiSteps.RESOLVED,
                        true,
                        USERS_CHECKED,
                        conclusions.of(reference).isCheckedByProvider()));
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
}
