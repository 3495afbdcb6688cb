package org.servicebridge.conference.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.conference.Checkpoint;
import org.servicebridge.conference.Checkpoints;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/** What the model and forms of checkpoint calls ask the record. */
@Component("checkpoints")
public class CheckpointTexts {

    private static final int LATEST = 3;

    private final Checkpoints checkpoints;
    private final Deadlines deadlines;
    private final Incidents incidents;
    private final Cadence cadence;
    private final LondonTime time;
    private final Clock clock;

    CheckpointTexts(
            Checkpoints checkpoints,
            Deadlines deadlines,
            Incidents incidents,
            Cadence cadence,
            LondonTime time,
            Clock clock) {
        this.checkpoints = checkpoints;
        this.deadlines = deadlines;
        this.incidents = incidents;
        this.cadence = cadence;
        this.time = time;
        this.clock = clock;
    }

    /** When the provider's update is due, which the call stands for; else after the usual time (IH-14). */
    public String proposedTime(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        Instant now = clock.instant();
        return time.formValue(deadlines
                .running(reference, ClockKind.SUPPLIER_UPDATE)
                .map(Deadline::dueAt)
                .filter(due -> due.isAfter(now))
                .orElseGet(() -> cadence.of(ClockKind.CHECKPOINT, incidents.get(reference))
                        .dueAfter(now)));
    }

    /** Whether a call that is recorded can stand for a checkpoint that is to come. */
    public boolean awaited(DelegateExecution execution) {
        return checkpoints.toCome(execution.getProcessBusinessKey()).isPresent();
    }

    /** Markdown: when the next call is, where that is agreed, and the last calls and what they found. */
    public String inWords(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        List<Checkpoint> past = checkpoints.past(reference);
        String next = checkpoints
                .toCome(reference)
                .map(Checkpoint::callAt)
                .map(callAt -> "**The call is at %s.** ".formatted(time.of(callAt, clock.instant())))
                .orElse("");
        return next
                + (past.isEmpty()
                        ? "No checkpoint call was held yet."
                        : past.stream()
                                .limit(LATEST)
                                .map(this::line)
                                .collect(Collectors.joining("\n", "Held so far:\n\n", "")));
    }

    /** Markdown: what the last call found of resources and plan. */
    public String doubts(DelegateExecution execution) {
        return checkpoints.past(execution.getProcessBusinessKey()).stream()
                .filter(Checkpoint::isInDoubt)
                .findFirst()
                .map(doubted -> "**%s** %s".formatted(doubted.found(), notes(doubted)))
                .orElse("");
    }

    private String line(Checkpoint past) {
        return Boolean.TRUE.equals(past.held())
                ? "- %s: %s %s".formatted(ended(past), past.found(), notes(past))
                : "- %s: not held. %s".formatted(ended(past), notes(past));
    }

    private String ended(Checkpoint past) {
        return time.of(Objects.requireNonNull(past.endedAt()), clock.instant());
    }

    private static String notes(Checkpoint past) {
        return Markdown.plain(Objects.requireNonNullElse(past.notes(), ""));
    }
}
