package org.servicebridge.potential.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormAnswers;
import org.servicebridge.engine.Markdown;
import org.servicebridge.engine.Reference;
import org.servicebridge.potential.AnswerAboutEvent;
import org.servicebridge.potential.AskedDesks;
import org.servicebridge.potential.LookAtEvent;
import org.servicebridge.potential.OpenWatched;
import org.servicebridge.potential.WatchAnswer;
import org.springframework.stereotype.Component;

/** What the process "Watch event" calls: the provider is asked until the event becomes an HSSI, or will not (INV-8). */
@Component("watchEvent")
public class WatchEventSteps {

    static final String EVENT_WATCHED = "event.watched";

    /** The flag by which the process goes on. */
    private static final String ANSWER = "answer";

    private final LookAtEvent lookAtEvent;
    private final AskedDesks askedDesks;
    private final AnswerAboutEvent answerAboutEvent;
    private final OpenWatched openWatched;
    private final CurrentActor currentActor;
    private final LondonTime time;

    WatchEventSteps(
            LookAtEvent lookAtEvent,
            AskedDesks askedDesks,
            AnswerAboutEvent answerAboutEvent,
            OpenWatched openWatched,
            CurrentActor currentActor,
            LondonTime time) {
        this.lookAtEvent = lookAtEvent;
        this.askedDesks = askedDesks;
        this.answerAboutEvent = answerAboutEvent;
        this.openWatched = openWatched;
        this.currentActor = currentActor;
        this.time = time;
    }

    /** The desk that asks. */
    public String asked(DelegateExecution execution) {
        return askedDesks.ofEvent(execution.getProcessBusinessKey());
    }

    /** The time that the desk has named. */
    public Date askAt(DelegateExecution execution) {
        return Date.from(lookAtEvent.askAt(execution.getProcessBusinessKey()));
    }

    /** Markdown: what it is, whom to ask, and what was said before. */
    public String header(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        StringBuilder header = new StringBuilder("**%s · Event under watch**\n\n%s\n\n"
                .formatted(reference, Markdown.asTyped(lookAtEvent.summary(reference))));
        lookAtEvent.known(reference).forEach(line -> header.append("- %s\n".formatted(Markdown.plain(line))));
        return header.toString();
    }

    public void askProviderAboutEvent(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        WatchAnswer outcome = WatchAnswer.chosen(answers.text("outcome"));
        answerAboutEvent.answer(
                Reference.of(task),
                outcome,
                answers.required("said", "Say whom you asked and what they said."),
                answers.moment("askAt", time),
                currentActor.get());
        task.getExecution().setVariable(ANSWER, outcome.code());
    }

    public void reportIncident(DelegateExecution execution) {
        openWatched.open(execution.getProcessBusinessKey(), currentActor.get());
    }
}
