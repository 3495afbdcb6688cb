package org.servicebridge.rota.process;

import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Markdown;
import org.servicebridge.rota.CheckReadiness;
import org.servicebridge.rota.MakeReady;
import org.servicebridge.rota.Readiness;
import org.springframework.stereotype.Component;

/** What the process "Check readiness" calls: half an hour before a shift, whether pages would reach whoever is on call then. */
@Component("checkReadiness")
public class CheckReadinessSteps {

    private static final String ALL_READY = "allReady";

    private final CheckReadiness readiness;
    private final MakeReady makeReady;
    private final CurrentActor currentActor;
    private final LondonTime london;

    CheckReadinessSteps(CheckReadiness readiness, MakeReady makeReady, CurrentActor currentActor, LondonTime london) {
        this.readiness = readiness;
        this.makeReady = makeReady;
        this.currentActor = currentActor;
        this.london = london;
    }

    public void checkReadiness(DelegateExecution execution) {
        execution.setVariable(ALL_READY, readiness.at(shift(execution)).stream().allMatch(Readiness::isReady));
    }

    /** Markdown: what the task is about, and until when. */
    public String header(DelegateExecution execution) {
        return "**Before the shift.** To see to by %s.".formatted(london.timeOf(shift(execution)));
    }

    /** Markdown: one line for each thing that is missing. */
    public String missing(DelegateExecution execution) {
        return readiness.at(shift(execution)).stream()
                .flatMap(role -> role.missing().stream().map(text -> role.role().words() + ": " + text))
                .map(line -> "- " + Markdown.plain(line))
                .collect(Collectors.joining("\n"));
    }

    /** What the desk did. */
    public void makeReady(DelegateTask task) {
        makeReady.note(FormAnswers.of(task).required("done", "Say what you did."), currentActor.get());
    }

    private static Instant shift(DelegateExecution execution) {
        return ((Date) execution.getVariable(CheckReadinessBeforeShifts.SHIFT_BEGINS)).toInstant();
    }
}
