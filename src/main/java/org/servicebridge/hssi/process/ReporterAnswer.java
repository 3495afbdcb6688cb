package org.servicebridge.hssi.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Messages;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.Conclusion;
import org.servicebridge.incident.RecordReporterAnswer;
import org.servicebridge.incident.ReporterAgrees;
import org.springframework.stereotype.Component;

/** What the reporter said of the resolution, asked last in core hours and out of them (IH-21): {@code ${reporterAnswer.record(task)}}. */
@Component("reporterAnswer")
public class ReporterAnswer {

    private static final String REPORTER_DISAGREED = "reporter.disagreed";
    private static final String ASK_AGAIN = "askAgain";

    private final RecordReporterAnswer answer;
    private final Messages messages;
    private final CurrentActor currentActor;

    ReporterAnswer(RecordReporterAnswer answer, Messages messages, CurrentActor currentActor) {
        this.answer = answer;
        this.messages = messages;
        this.currentActor = currentActor;
    }

    /**
     * Keeps it; the process goes on by whether the reporter is to be asked again. A "no" is put before the owning desk beside it, also
     * where an HSSI runs on by an earlier model, which goes on to its closure.
     */
    public void record(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String reference = Reference.of(task);
        Conclusion known = answer.record(
                reference, ReporterAgrees.of(answers.text("reporterAgrees")), answers.text("said"), currentActor.get());
        task.getExecution().setVariable(ASK_AGAIN, !known.isReporterAsked());
        if (known.isDisputed()) {
            messages.start(REPORTER_DISAGREED, reference, Map.of());
        }
    }
}
