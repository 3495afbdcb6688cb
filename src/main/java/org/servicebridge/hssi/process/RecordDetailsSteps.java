package org.servicebridge.hssi.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Reference;
import org.servicebridge.supplier.RecordResolutionDetails;
import org.servicebridge.supplier.SendDetailsBack;
import org.springframework.stereotype.Component;

/** What the process "Record full details" calls: the details of a resolution, until they satisfy the desk. */
@Component("recordDetails")
public class RecordDetailsSteps {

    private static final String DETAILS_SATISFY = "detailsSatisfy";

    private final RecordResolutionDetails recordResolutionDetails;
    private final SendDetailsBack sendDetailsBack;
    private final CurrentActor currentActor;

    RecordDetailsSteps(
            RecordResolutionDetails recordResolutionDetails,
            SendDetailsBack sendDetailsBack,
            CurrentActor currentActor) {
        this.recordResolutionDetails = recordResolutionDetails;
        this.sendDetailsBack = sendDetailsBack;
        this.currentActor = currentActor;
    }

    /** The full details, or what is missing in them; forms of earlier versions ask for the details only. */
    public void recordResolution(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean satisfy = !answers.asks("sufficient")
                || answers.saidYes("sufficient", "Say whether the provider's details satisfy.");
        if (satisfy) {
            recordResolutionDetails.record(
                    Reference.of(task),
                    ResolutionForms.details(answers),
                    ResolutionForms.unknown(answers),
                    ResolutionForms.change(answers),
                    answers.saidBy(),
                    currentActor.get());
        } else {
            sendDetailsBack.sendBack(
                    Reference.of(task),
                    answers.required("missing", "Say what is missing."),
                    answers.saidBy(),
                    currentActor.get());
        }
        task.getExecution().setVariable(DETAILS_SATISFY, satisfy);
    }
}
