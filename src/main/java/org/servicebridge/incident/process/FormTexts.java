package org.servicebridge.incident.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.engine.FormHead;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.ProviderDirectory;
import org.springframework.stereotype.Component;

/** The first lines of every form: which HSSI, how severe, how much time is left, and what is known of it. */
@Component("forms")
public class FormTexts implements FormHead {

    private static final int MINUTES_IN_AN_HOUR = 60;
    private static final int MINUTES_AT_A_GLANCE = 120;

    /** While these are open no first notice leaves: the form says when that is due, if it is before. */
    private static final Set<ClockKind> HOLD_UP_THE_NOTICE =
            EnumSet.of(ClockKind.RISK_ASSESSMENT, ClockKind.BAU_DECISION, ClockKind.GUIDANCE);

    /** To whoever is asked for their part and may not see the rest: the step itself says what it asks. */
    private static final String RESTRICTED = "restricted. Ask the desk that owns it what you need to know.";

    private final SeenByReader seen;
    private final Incidents incidents;
    private final ProviderDirectory providers;
    private final Deadlines deadlines;
    private final LondonTime time;
    private final Clock clock;

    FormTexts(
            SeenByReader seen,
            Incidents incidents,
            ProviderDirectory providers,
            Deadlines deadlines,
            LondonTime time,
            Clock clock) {
        this.seen = seen;
        this.incidents = incidents;
        this.providers = providers;
        this.deadlines = deadlines;
        this.time = time;
        this.clock = clock;
    }

    /** A list of which nothing is chosen yet: models of earlier versions, whose HSSIs may still run, begin their lists with it. */
    public SpinJsonNode noneChosen() {
        return Spin.JSON("[]");
    }

    /**
     * Lines of markdown: reference, severity, service and state, the risks flagged and, where a clock governs the task, the time
     * left. Of a restricted HSSI whoever may not see it reads the reference and the time left only.
     *
     * @param clockCode the code of a {@link ClockKind}, or null, which an expression of a model hands over as an empty text
     */
    @Override
    public String header(DelegateExecution execution, @Nullable String clockCode) {
        if (execution.getProcessBusinessKey() == null) {
            return "**For no HSSI on record**";
        }
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        String exercise = incident.identification().exercise() ? "**EXERCISE** · " : "";
        String due = clockCode == null || clockCode.isEmpty()
                ? ""
                : timeLeft(execution, Codes.known(ClockKind.class, clockCode));
        if (!seen.isSeen(incident)) {
            return "%s**%s**: %s%s".formatted(exercise, incident.reference(), RESTRICTED, due);
        }
        Integer severity = incident.rating().severity();
        String title = "%s**%s · %s · %s**"
                .formatted(
                        exercise,
                        incident.reference(),
                        severity == null ? "Severity not yet set" : "Severity " + severity,
                        Markdown.plain(Optional.ofNullable(incident.dataSet().serviceName())
                                .orElse("Service not yet known")));
        return title + ": it is " + incident.state().words() + flags(incident.flags()) + due;
    }

    /** In red, whoever reads it and however tired: the class is one of the stylesheet of Tasklist. */
    private static String flags(Flags flags) {
        return flags.inWords().stream()
                .map("<strong class=\"sb-late\">%s</strong>"::formatted)
                .collect(Collectors.joining(" · ", flags.inWords().isEmpty() ? "" : "\n\n", ""));
    }

    /** What is known so far, in a few lines of markdown; nothing for whoever may not see the HSSI, as the head says. */
    @Override
    public String summary(DelegateExecution execution) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        if (!seen.isSeen(incident)) {
            return "";
        }
        DataSet known = incident.dataSet();
        String provider = incident.identification().provider();
        StringBuilder text = new StringBuilder(Markdown.plain(known.summary()));
        String facts = Stream.of(
                        provider == null ? null : providers.contact(provider),
                        labelled("reference ", incident.identification().providerReference()),
                        known.usersAffected() == null ? null : known.usersAffected() + " users",
                        known.sites().isEmpty() ? null : String.join(", ", known.sites()))
                .filter(fact -> fact != null && !fact.isBlank())
                .map(Markdown::plain)
                .collect(Collectors.joining(" · "));
        paragraph(text, facts);
        paragraph(text, Markdown.plain(Objects.requireNonNullElse(known.description(), "")));
        paragraph(text, labelled("Workaround: ", Markdown.plain(Objects.requireNonNullElse(known.workaround(), ""))));
        paragraph(
                text,
                labelled(
                        "Guidance: ",
                        Markdown.plain(
                                Objects.requireNonNullElse(incident.handling().guidance(), ""))));
        return text.toString();
    }

    private String timeLeft(DelegateExecution execution, ClockKind kind) {
        String reference = execution.getProcessBusinessKey();
        Optional<Deadline> running = kind.isOfTask()
                ? deadlines.running(reference, kind, TaskSubject.of(execution))
                : deadlines.running(reference, kind);
        Optional<Deadline> heldUp = HOLD_UP_THE_NOTICE.contains(kind)
                ? deadlines.running(reference, ClockKind.FIRST_NOTICE)
                : Optional.empty();
        return Stream.concat(running.stream(), heldUp.stream())
                .min(Comparator.comparing(Deadline::dueAt))
                .map(this::timeLeft)
                .orElse("");
    }

    private String timeLeft(Deadline deadline) {
        Instant now = clock.instant();
        long minutes = Duration.between(now, deadline.dueAt()).plusSeconds(59).toMinutes();
        String when = time.of(deadline.dueAt(), now);
        return deadline.isLate(now)
                ? "\n\n**OVERDUE** since %s".formatted(when)
                : "\n\nDue %s, %s from when this form was opened".formatted(when, length(minutes));
    }

    /** Minutes as long as they are counted at a glance. */
    private static String length(long minutes) {
        return minutes <= MINUTES_AT_A_GLANCE
                ? minutes + " minutes"
                : "%d hours %d minutes".formatted(minutes / MINUTES_IN_AN_HOUR, minutes % MINUTES_IN_AN_HOUR);
    }

    private static String labelled(String label, @Nullable String value) {
        return value == null || value.isBlank() ? "" : label + value;
    }

    private static void paragraph(StringBuilder text, String content) {
        if (!content.isBlank()) {
            text.append("\n\n").append(content);
        }
    }
}
