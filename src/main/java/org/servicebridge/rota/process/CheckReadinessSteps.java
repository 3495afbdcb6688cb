package org.servicebridge.rota.process;

import java.time.Clock;
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
    private final Clock clock;

    CheckReadinessSteps(
            CheckReadiness readiness, MakeReady makeReady, CurrentActor currentActor, LondonTime london, Clock clock) {
        this.readiness = readiness;
        this.makeReady = makeReady;
        this.currentActor = currentActor;
        this.london = london;
        this.clock = clock;
    }

    public void checkReadiness(DelegateExecution execution) {
        execution.setVariable(ALL_READY, readiness.at(shift()).stream().allMatch(Readiness::isReady));
    }

    /** Markdown: what the task is about, and until when. */
    public String header() {
        return "**Before the shift.** To see to by %s.".formatted(london.timeOf(shift()));
    }

    /** Markdown: one line for each thing that is missing. */
    public String missing() {
        return readiness.at(shift()).stream()
                .flatMap(role -> role.missing().stream().map(text -> role.role().words() + ": " + text))
                .map(line -> "- " + Markdown.plain(line))
                .collect(Collectors.joining("\n"));
    }

    /** When the shift begins. */
    public Date shiftBegins() {
        return Date.from(shift());
    }

    /** What the desk did. */
    public void makeReady(DelegateTask task) {
        makeReady.note(FormAnswers.of(task).required("done", "Say what you did."), currentActor.get());
    }

    private Instant shift() {
        return clock.instant().plus(CheckReadinessBeforeShifts.BEFORE);
    }
}
