package org.servicebridge.incident.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/** The first lines of every form: which HSSI, how severe, how much time is left, and what is known of it. */
@Component("forms")
public class FormTexts {

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final LondonTime time;
    private final Clock clock;

    FormTexts(Incidents incidents, Deadlines deadlines, LondonTime time, Clock clock) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.time = time;
        this.clock = clock;
    }

    /**
     * One line of markdown: reference, severity, service and, where a clock governs the task, the time left.
     *
     * @param clockCode the code of a {@link ClockKind}, or null, which an expression hands over as an empty text
     */
    public String header(DelegateExecution execution, @Nullable String clockCode) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        String exercise = incident.identification().exercise() ? "**EXERCISE** · " : "";
        Integer severity = incident.rating().severity();
        String title = "%s**%s · %s · %s**"
                .formatted(
                        exercise,
                        incident.reference(),
                        severity == null ? "Severity not yet set" : "Severity " + severity,
                        Optional.ofNullable(incident.dataSet().serviceName()).orElse("Service not yet known"));
        return title
                + (clockCode == null || clockCode.isEmpty()
                        ? ""
                        : timeLeft(incident.reference(), ClockKind.of(clockCode)));
    }

    /** What is known so far, in a few lines of markdown. */
    public String summary(DelegateExecution execution) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        StringBuilder known =
                new StringBuilder(Markdown.plain(incident.dataSet().summary()));
        line(known, "Provider", incident.identification().provider());
        line(known, "Provider's reference", incident.identification().providerReference());
        line(known, "Description", incident.dataSet().description());
        Integer users = incident.dataSet().usersAffected();
        line(known, "Users affected", users == null ? null : users.toString());
        line(known, "Sites", joined(incident.dataSet().sites()));
        line(known, "Workaround", incident.dataSet().workaround());
        line(known, "Guidance", incident.handling().guidance());
        return known.toString();
    }

    private String timeLeft(String reference, ClockKind kind) {
        return deadlines.running(reference, kind).map(this::timeLeft).orElse("");
    }

    private String timeLeft(Deadline deadline) {
        Instant now = clock.instant();
        long minutes = Duration.between(now, deadline.dueAt()).toMinutes();
        String when = time.of(deadline.dueAt(), now);
        return deadline.isLate(now)
                ? "\n\n**OVERDUE** since %s".formatted(when)
                : "\n\nDue %s, %d minutes from when this task was made".formatted(when, minutes);
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private static void line(StringBuilder text, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.append("\n\n").append(label).append(": ").append(Markdown.plain(value));
        }
    }
}
