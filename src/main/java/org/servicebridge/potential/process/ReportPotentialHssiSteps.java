package org.servicebridge.potential.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Markdown;
import org.servicebridge.engine.Reference;
import org.servicebridge.potential.AnswerReport;
import org.servicebridge.potential.DeskAnswer;
import org.servicebridge.potential.GivenReport;
import org.servicebridge.potential.LookAtReport;
import org.servicebridge.potential.OpenReported;
import org.servicebridge.potential.PutUnderWatch;
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

    private static final String UNDER_WATCH = "under-watch";

    private final ReportPotentialHssi report;
    private final LookAtReport lookAtReport;
    private final AnswerReport answerReport;
    private final OpenReported openReported;
    private final PutUnderWatch putUnderWatch;
    private final TellReporter tellReporter;
    private final CurrentActor currentActor;
    private final LondonTime time;

    ReportPotentialHssiSteps(
            ReportPotentialHssi report,
            LookAtReport lookAtReport,
            AnswerReport answerReport,
            OpenReported openReported,
            PutUnderWatch putUnderWatch,
            TellReporter tellReporter,
            CurrentActor currentActor,
            LondonTime time) {
        this.report = report;
        this.lookAtReport = lookAtReport;
        this.answerReport = answerReport;
        this.openReported = openReported;
        this.putUnderWatch = putUnderWatch;
        this.tellReporter = tellReporter;
        this.currentActor = currentActor;
        this.time = time;
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

    /** What it is; the process goes on by whether it is a potential HSSI, or under watch. */
    public void lookAtReport(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        ReportOutcome outcome = ReportOutcome.chosen(answers.text("outcome"));
        boolean watched = answers.yes("watch");
        answerReport.answer(
                Reference.of(task),
                new DeskAnswer(
                        outcome,
                        answers.text("serviceCode"),
                        answers.text("hssiReference"),
                        watched,
                        watched ? answers.moment("askAt", time) : null,
                        answers.text("tellReporter")),
                currentActor.get());
        task.getExecution().setVariable(ANSWER, watched ? UNDER_WATCH : outcome.code());
    }

    public void reportIncident(DelegateExecution execution) {
        openReported.open(execution.getProcessBusinessKey(), currentActor.get());
    }

    public void putUnderWatch(DelegateExecution execution) {
        putUnderWatch.report(execution.getProcessBusinessKey(), currentActor.get());
    }

    public void tellReporter(DelegateExecution execution) {
        tellReporter.tell(execution.getProcessBusinessKey());
    }
}
