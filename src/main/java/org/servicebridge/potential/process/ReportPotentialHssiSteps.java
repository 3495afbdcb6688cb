package org.servicebridge.potential.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Markdown;
import org.servicebridge.engine.Reference;
import org.servicebridge.potential.AnswerReport;
import org.servicebridge.potential.GivenReport;
import org.servicebridge.potential.LookAtReport;
import org.servicebridge.potential.OpenReported;
import org.servicebridge.potential.ReportOutcome;
import org.servicebridge.potential.ReportPotentialHssi;
import org.servicebridge.potential.TellReporter;
import org.springframework.stereotype.Component;

/** What the process "Report potential HSSI" calls: what anybody reports, looked at by the desk on duty (INV-10). */
@Component("reportPotentialHssi")
public class ReportPotentialHssiSteps {

    static final String REPORT_MADE = "report.made";

    private static final Set<String> START_FORM = Set.of("summary", "reporter", "place");

    /** The flag by which the process goes on. */
    private static final String ANSWER = "answer";

    private final ReportPotentialHssi report;
    private final LookAtReport lookAtReport;
    private final AnswerReport answerReport;
    private final OpenReported openReported;
    private final TellReporter tellReporter;
    private final CurrentActor currentActor;

    ReportPotentialHssiSteps(
            ReportPotentialHssi report,
            LookAtReport lookAtReport,
            AnswerReport answerReport,
            OpenReported openReported,
            TellReporter tellReporter,
            CurrentActor currentActor) {
        this.report = report;
        this.lookAtReport = lookAtReport;
        this.answerReport = answerReport;
        this.openReported = openReported;
        this.tellReporter = tellReporter;
        this.currentActor = currentActor;
    }

    /** What a desk was told, from the start form, whose answers do not stay in the process. */
    public void reportedToDesk(DelegateExecution execution) {
        FormAnswers answers = FormAnswers.of(execution);
        String reference = report.keep(
                new GivenReport(
                        answers.text("summary"), null, null, null, answers.text("place"), answers.text("reporter")),
                currentActor.get());
        execution.removeVariables(START_FORM);
        execution.setProcessBusinessKey(reference);
    }

    /** Markdown: the reference, and what was reported. */
    public String header(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        StringBuilder header = new StringBuilder("**%s · Potential HSSI**\n\n%s"
                .formatted(reference, Markdown.asTyped(lookAtReport.summary(reference))));
        header.append("\n\n");
        lookAtReport.known(reference).forEach(line -> header.append("- %s\n".formatted(Markdown.plain(line))));
        return header.toString();
    }

    public @Nullable String service(DelegateExecution execution) {
        return lookAtReport.service(execution.getProcessBusinessKey());
    }

    /** What it is; the process goes on by whether it is a potential HSSI. */
    public void lookAtReport(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        ReportOutcome outcome = ReportOutcome.chosen(answers.text("outcome"));
        answerReport.answer(
                Reference.of(task),
                outcome,
                answers.text("serviceCode"),
                answers.text("hssiReference"),
                answers.text("tellReporter"),
                currentActor.get());
        task.getExecution().setVariable(ANSWER, outcome.code());
    }

    public void reportIncident(DelegateExecution execution) {
        openReported.open(execution.getProcessBusinessKey(), currentActor.get());
    }

    public void tellReporter(DelegateExecution execution) {
        tellReporter.tell(execution.getProcessBusinessKey());
    }
}
