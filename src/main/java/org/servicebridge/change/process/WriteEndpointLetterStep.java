package org.servicebridge.change.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.change.WriteEndpointLetter;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** Hands the Service Owner's letter over to be kept and sent. */
@Component("writeEndpointLetter")
class WriteEndpointLetterStep implements TaskListener {

    private final WriteEndpointLetter writeEndpointLetter;
    private final CurrentActor currentActor;

    WriteEndpointLetterStep(WriteEndpointLetter writeEndpointLetter, CurrentActor currentActor) {
        this.writeEndpointLetter = writeEndpointLetter;
        this.currentActor = currentActor;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        writeEndpointLetter.write(
                reference,
                ChangeVariables.change(task),
                new WriteEndpointLetter.Letter(
                        answers.required("recipient", "Say to whom it goes."),
                        MailAddress.required(answers, "address"),
                        answers.required("action", "Say what was done, and why."),
                        answers.required("impact", "Say what it means for the provider's systems."),
                        answers.required("wayBack", "Say what leads back.")),
                currentActor.get());
    }
}
