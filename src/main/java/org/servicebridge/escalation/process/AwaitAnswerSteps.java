package org.servicebridge.escalation.process;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.access.Actor;
import org.servicebridge.escalation.PageAsked;
import org.servicebridge.escalation.PagedTask;
import org.servicebridge.escalation.Reach;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.process.AskAlso;
import org.springframework.stereotype.Component;

/** Steps of {@code await-answer}: whoever is on call answers within their time, or the next level is asked as well (OOH-7, ESC-6). */
@Component("awaitAnswer")
public class AwaitAnswerSteps {

    /** The engine's id of the task that waits. */
    static final String QUESTION = "question";

    static final String GROUP = "onCallGroup";

    /** Whether the page could go to nobody: nobody is waited for. */
    static final String NOBODY = "nobodyOnCall";

    private static final String LEVEL_ASKED = "levelAsked";

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final PageAsked pageAsked;
    private final AskAlso askAlso;
    private final Clock clock;

    AwaitAnswerSteps(
            Incidents incidents,
            Deadlines deadlines,
            Timeline timeline,
            PageAsked pageAsked,
            AskAlso askAlso,
            Clock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.pageAsked = pageAsked;
        this.askAlso = askAlso;
        this.clock = clock;
    }

    /** From the page on. */
    public void startClock(DelegateExecution execution) {
        deadlines.startFor(
                incidents.lock(execution.getProcessBusinessKey()),
                ClockKind.ON_CALL_ANSWER,
                question(execution),
                clock.instant());
    }

    /** When the next level is asked. */
    public Date due(DelegateExecution execution) {
        return Date.from(deadlines
                .running(execution.getProcessBusinessKey(), ClockKind.ON_CALL_ANSWER, question(execution))
                .orElseThrow()
                .dueAt());
    }

    /**
     * Asks whoever comes next, beside whoever is asked already: the next level or, where none comes above, the next contact of the role; nobody where the task is done, has gone to another level with the hour, or
     * nobody comes next.
     */
    public void askNextLevel(DelegateExecution execution) {
        String reference = incidents.lock(execution.getProcessBusinessKey()).reference();
        String group = String.valueOf(execution.getVariable(GROUP));
        deadlines.stopFor(reference, ClockKind.ON_CALL_ANSWER, question(execution), clock.instant(), Actor.SYSTEM);
        Optional<Task> open = askAlso.open(question(execution)).filter(task -> askAlso.isAsked(task, group));
        Optional<String> next = open.isEmpty() ? Optional.empty() : AskOnCall.above(group);
        Optional<String> contact =
                open.isEmpty() || next.isPresent() ? Optional.empty() : pageAsked.next(group, question(execution));
        open.ifPresent(task -> timeline.add(
                reference,
                "on-call-silent",
                Actor.SYSTEM,
                "%s has neither taken nor done \"%s\" in time%s."
                        .formatted(
                                PageAsked.asSubject(group),
                                PagedTask.named(task.getId(), task.getName(), reference)
                                        .name(),
                                next.map(PageAsked::inWords)
                                        .or(() -> contact)
                                        .map(asked -> ": %s is asked as well".formatted(asked))
                                        .orElse(". Nobody is left to ask: call them"))));
        if (contact.isPresent()) {
            Task task = open.orElseThrow();
            pageAsked.pageNext(reference, group, PagedTask.named(task.getId(), task.getName(), reference));
            execution.setVariable(NOBODY, false);
        }
        next.ifPresent(level -> ask(execution, reference, level, open.orElseThrow()));
        execution.setVariable(LEVEL_ASKED, next.isPresent() || contact.isPresent());
    }

    private void ask(DelegateExecution execution, String reference, String level, Task task) {
        String asked = askAlso.ask(task, reference, level);
        Reach reach = pageAsked.page(reference, asked, null, PagedTask.named(task.getId(), task.getName(), reference));
        execution.setVariable(GROUP, asked);
        execution.setVariable(NOBODY, reach == Reach.NOBODY);
    }

    private static String question(DelegateExecution execution) {
        return String.valueOf(execution.getVariable(QUESTION));
    }
}
