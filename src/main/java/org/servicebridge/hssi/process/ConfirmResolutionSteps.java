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
import org.servicebridge.incident.Conclusion;
import org.servicebridge.incident.Conclusions;
import org.servicebridge.incident.ProviderTested;
import org.springframework.stereotype.Component;

/** What the process "Confirm resolution" calls, once the provider said that it is resolved: readers hear it, and users are asked where it has not asked them. */
@Component("confirmResolution")
public class ConfirmResolutionSteps {

    private static final String USERS_CHECKED = "usersChecked";
    private static final String COMMUNICATE = "communicate";
    private static final String FOR_USERS = "resolvedForUsers";
    private static final String TESTED = "providerTested";

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

    /** As earlier versions did, of which the forms ask nobody whether the provider tested. */
    public void begin(DelegateExecution execution) {
        begin(execution, checkedByProvider(execution));
    }

    /** The clock of the final notice starts; the process goes on by whether the provider checked with users itself and said whether it tested (IH-18, OOH-17, COM-5). */
    public void beginChecks(DelegateExecution execution) {
        begin(execution, checkedByProvider(execution) && testedSaid(execution));
    }

    private void begin(DelegateExecution execution, boolean nothingToAsk) {
        beginFinalNotice.begin(execution.getProcessBusinessKey());
        execution
                .getProcessInstance()
                .setVariables(Map.of(ManageHssiSteps.RESOLVED, true, USERS_CHECKED, nothingToAsk));
    }

    /** Whether nobody need ask the provider if it tested. */
    public boolean testedSaid(DelegateExecution execution) {
        return conclusions.of(execution.getProcessBusinessKey()).isTestedSaid();
    }

    /** Whether the provider checked with users itself, so that nobody else need. */
    public boolean checkedByProvider(DelegateExecution execution) {
        return conclusions.of(execution.getProcessBusinessKey()).isCheckedByProvider();
    }

    /** Whether users still see the failure, and whether the provider tested, as far as it has not said either (IH-18, OOH-17). */
    public void checkResolution(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean resolved = isTestAlone(answers, task) || areUsersSatisfied(answers, task);
        task.getExecution().setVariable(ManageHssiSteps.RESOLVED, resolved);
        // HSSIs of earlier versions ask this before the final notice; the policy decides there as everywhere.
        task.getExecution().setVariable(COMMUNICATE, true);
    }

    /** Takes what is said of tests; whether that is all, because the provider has checked with users itself. */
    private boolean isTestAlone(FormAnswers answers, DelegateTask task) {
        if (!answers.asks(TESTED)) {
            return false;
        }
        Conclusion known = conclusions.of(Reference.of(task));
        if (!known.isTestedSaid()) {
            checkResolution.tested(Reference.of(task), ProviderTested.of(answers.text(TESTED)), currentActor.get());
        }
        return known.isCheckedByProvider() && answers.text(FOR_USERS) == null;
    }

    private boolean areUsersSatisfied(FormAnswers answers, DelegateTask task) {
        boolean resolved = answers.saidYes(FOR_USERS, "Say whether it is resolved for users.");
        String checkedWith = answers.required("checkedWith", "Say with whom it was checked.");
        checkResolution.check(Reference.of(task), resolved, checkedWith, answers.text("seen"), currentActor.get());
        return resolved;
    }

    public void recordLateNotice(DelegateExecution execution) {
        recordLateNotice.record(execution.getProcessBusinessKey());
    }
}
