package org.servicebridge.access.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.LateAnswers;
import org.servicebridge.access.process.EndedTasks;
import org.servicebridge.access.process.EndedTasks.Ended;
import org.servicebridge.access.process.LastFailure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the one sentence for a form that the engine did not take, and keeps the answers of who was too late. */
@Component
class FailureSentences {

    private static final DateTimeFormatter LONDON =
            DateTimeFormatter.ofPattern("HH:mm:ss 'on' d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** As the engine says it of a filter's candidate group beside a candidate user, or an object where a text should be. */
    private static final Pattern IMPOSSIBLE_QUERY =
            Pattern.compile("Invalid query usage|Object values cannot be used to query");

    private final CurrentActor currentActor;
    private final EndedTasks endedTasks;
    private final ObjectProvider<LateAnswers> lateAnswers;
    private final Clock clock;

    FailureSentences(
            CurrentActor currentActor, EndedTasks endedTasks, ObjectProvider<LateAnswers> lateAnswers, Clock clock) {
        this.currentActor = currentActor;
        this.endedTasks = endedTasks;
        this.lateAnswers = lateAnswers;
        this.clock = clock;
    }

    /**
     * @param status with what the engine's REST API answered
     * @param taskId the task of the form; null for a start form
     */
    Sentence of(int status, @Nullable String taskId, AnswerBody body) {
        Actor person = currentActor.get();
        Optional<Ended> ended = taskId == null ? Optional.empty() : endedTasks.ended(taskId, person);
        if (taskId != null && ended.isPresent()) {
            return tooLate(taskId, ended.get(), person, body);
        }
        return known().orElseGet(() -> ofEngine(status));
    }

    /** What is told in the same words whatever was asked of the engine. */
    static Optional<Sentence> known() {
        if (LastFailure.of(SuspendedEntityInteractionException.class).isPresent()) {
            return Optional.of(
                    Sentence.of(
                            409,
                            "An operator has suspended this process, and nothing was taken; keep what you entered and ask the operator."));
        }
        if (LastFailure.last()
                .filter(failure -> IMPOSSIBLE_QUERY
                        .matcher(String.valueOf(failure.getMessage()))
                        .find())
                .isPresent()) {
            return Optional.of(
                    Sentence.of(400, "No query can be so: two of its conditions, or a value, do not go together."));
        }
        return CallersMistakes.last();
    }

    private Sentence tooLate(String taskId, Ended ended, Actor person, AnswerBody body) {
        String at = LONDON.format(ended.at());
        if (person.id().equals(ended.by())) {
            return Sentence.of(409, "You completed this task already, at %s.".formatted(at));
        }
        lateAnswers.ifAvailable(kept -> kept.keep(taskId, person, body.answers()));
        if (!ended.completed()) {
            return Sentence.of(
                    409, "This task is no longer needed since %s; your answer is kept on the timeline.".formatted(at));
        }
        String first = ended.by() == null ? "Somebody else" : ended.by();
        return Sentence.of(
                409, "%s completed this task first, at %s; your answer is kept on the timeline.".formatted(first, at));
    }

    private Sentence ofEngine(int status) {
        if (LastFailure.of(OptimisticLockingException.class).isPresent()) {
            return Sentence.of(409, "Somebody else changed this at the same moment; look at it again and repeat.");
        }
        if (LastFailure.of(AuthorizationException.class).isPresent()) {
            return Sentence.of(403, "You may not do this; ask whoever the task is for.");
        }
        if (status == 403) {
            return Sentence.of(403, "This page is out of date; open it again.");
        }
        if (status < 500) {
            return Sentence.of(status, "Service Bridge does not understand this answer; nothing has changed.");
        }
        return Sentence.of(
                500,
                "This did not work because of a fault, and nothing has changed; tell the operator that it was at %s."
                        .formatted(LONDON.format(Instant.now(clock))));
    }
}
