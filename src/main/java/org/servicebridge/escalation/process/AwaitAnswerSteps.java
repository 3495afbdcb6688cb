package org.servicebridge.escalation.process;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Groups;
import org.servicebridge.engine.FormAnswers;
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
    private static final String ALL_SILENT = "allSilent";
    private static final String REACHED_BY_HAND = "reachedByHand";

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final PageAsked pageAsked;
    private final AskAlso askAlso;
    private final WhoCanBeCalled toCall;
    private final CurrentActor currentActor;
    private final Clock clock;

    AwaitAnswerSteps(
            Incidents incidents,
            Deadlines deadlines,
            Timeline timeline,
            PageAsked pageAsked,
            AskAlso askAlso,
            WhoCanBeCalled toCall,
            CurrentActor currentActor,
            Clock clock) {
        this.toCall = toCall;
        this.currentActor = currentActor;
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
        execution.setVariable(ALL_SILENT, open.isPresent() && next.isEmpty() && contact.isEmpty());
    }

    private void ask(DelegateExecution execution, String reference, String level, Task task) {
        String asked = askAlso.ask(task, reference, level);
        boolean nobodyWasThere = Boolean.TRUE.equals(execution.getVariable(NOBODY));
        if (!nobodyWasThere && Groups.EDM.equals(execution.getVariable(GROUP)) && Groups.LEVEL_3.equals(asked)) {
            pageAsked.passedOn(reference, PagedTask.named(task.getId(), task.getName(), reference));
        }
        Reach reach = pageAsked.page(reference, asked, null, PagedTask.named(task.getId(), task.getName(), reference));
        execution.setVariable(GROUP, asked);
        execution.setVariable(NOBODY, reach == Reach.NOBODY);
    }

    /** Markdown: what waits, and who can be called. */
    public String whomToCall(DelegateExecution execution) {
        return toCall.words(
                askAlso.open(question(execution))
                        .map(task -> PagedTask.named(task.getId(), task.getName(), execution.getProcessBusinessKey())
                                .name())
                        .orElse("A question of this HSSI"),
                String.valueOf(execution.getVariable(GROUP)));
    }

    /** The desk has called; where it reached nobody it is asked again. */
    public void callByHand(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean reached = answers.saidYes("answered", "Say whether you reached somebody who decides.");
        String reference =
                incidents.lock(task.getExecution().getProcessBusinessKey()).reference();
        timeline.add(
                reference,
                reached ? "reached-by-telephone" : "nobody-reached",
                currentActor.get(),
                (reached ? "Reached by telephone after silence: %s" : "Nobody reached by telephone: %s")
                        .formatted(answers.required("said", "Say whom you called.")));
        task.getExecution().setVariable(REACHED_BY_HAND, reached);
    }

    private static String question(DelegateExecution execution) {
        return String.valueOf(execution.getVariable(QUESTION));
    }
}
