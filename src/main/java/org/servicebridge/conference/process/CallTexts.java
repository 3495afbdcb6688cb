package org.servicebridge.conference.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.conference.CallClash;
import org.servicebridge.conference.ConferenceCall;
import org.servicebridge.conference.ConferenceCalls;
import org.servicebridge.conference.ConferenceProperties;
import org.servicebridge.conference.Invitee;
import org.servicebridge.engine.Markdown;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/** What the model and forms of calls ask the record. */
@Component("calls")
public class CallTexts {

    /** Where the time at which a call was to open has passed, it is offered to open this much later than now. */
    private static final Duration SOON = Duration.ofMinutes(10);

    private final Incidents incidents;
    private final ConferenceCalls calls;
    private final CallClash clash;
    private final Deadlines deadlines;
    private final ConferenceProperties properties;
    private final LondonTime time;
    private final Clock clock;

    CallTexts(
            Incidents incidents,
            ConferenceCalls calls,
            CallClash clash,
            Deadlines deadlines,
            ConferenceProperties properties,
            LondonTime time,
            Clock clock) {
        this.incidents = incidents;
        this.calls = calls;
        this.clash = clash;
        this.deadlines = deadlines;
        this.properties = properties;
        this.time = time;
        this.clock = clock;
    }

    /** Markdown: what call it is, who asked for it and why. */
    public String asked(DelegateExecution execution) {
        ConferenceCall call = call(execution);
        String text = "**%s**, asked for by %s: %s"
                .formatted(call.what().words(), Markdown.plain(call.askedBy()), Markdown.plain(call.why()));
        return call.joining() == null
                ? text
                : "%s\n\n%s %s. Joining: %s"
                        .formatted(
                                text,
                                call.openedAt() == null ? "Opens" : "Was to open",
                                time.of(opens(execution), clock.instant()),
                                Markdown.plain(call.joining()));
    }

    /** Markdown: when the next notice is due, and whether that falls into the call as it is proposed. */
    public String nextNotice(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        return deadlines
                .running(reference, ClockKind.NEXT_NOTICE)
                .map(notice -> "The next notice is due %s.%s"
                        .formatted(
                                time.of(notice.dueAt(), clock.instant()),
                                clash.of(reference, opens(execution)).isPresent()
                                        ? " **It falls into the call: a holding notice can go out first.**"
                                        : ""))
                .or(() -> deadlines
                        .running(reference, ClockKind.FIRST_NOTICE)
                        .map(first -> "The first notice is due %s: it goes out whether or not the call is on."
                                .formatted(time.of(first.dueAt(), clock.instant()))))
                .orElse("No notice is due.");
    }

    /** When it is to open, as forms hold it. */
    public String proposedTime(DelegateExecution execution) {
        Instant now = clock.instant();
        Instant opens = opens(execution);
        return time.formValue(opens.isAfter(now) ? opens : now.plus(SOON));
    }

    /** Who was asked last time; else who nearly always is, with the teams that the flags call for. */
    public SpinJsonNode invitees(DelegateExecution execution) {
        return Spin.JSON(last(execution)
                .map(ConferenceCall::invitees)
                .orElseGet(() ->
                        usual(incidents.get(execution.getProcessBusinessKey()).flags())));
    }

    private static List<String> usual(Flags flags) {
        return Stream.of(
                        Stream.of(Invitee.PROVIDER_MANAGER, Invitee.RESOLVER_GROUPS),
                        flags.clinicalRisk() ? Stream.of(Invitee.CLINICAL_SAFETY) : Stream.<Invitee>empty(),
                        flags.securityRisk() ? Stream.of(Invitee.SECURITY) : Stream.<Invitee>empty())
                .flatMap(role -> role)
                .map(Invitee::code)
                .toList();
    }

    public SpinJsonNode services(DelegateExecution execution) {
        return Spin.JSON(last(execution).map(ConferenceCall::services).orElse(List.of()));
    }

    public String others(DelegateExecution execution) {
        return last(execution).map(ConferenceCall::others).orElse("");
    }

    public String joining(DelegateExecution execution) {
        return last(execution).map(ConferenceCall::joining).orElse(properties.joining());
    }

    /** Markdown: the outcome of the call that was held last, for whoever was not on it. */
    public String outcome(DelegateExecution execution) {
        ConferenceCall latest = call(execution);
        ConferenceCall held = latest.notes() == null
                ? calls.before(execution.getProcessBusinessKey()).orElse(latest)
                : latest;
        String text =
                "**%s held.** %s".formatted(held.what().words(), Markdown.plain(Objects.toString(held.notes(), "")));
        return held.actions() == null ? text : text + "\n\nActions: " + Markdown.plain(held.actions());
    }

    private Instant opens(DelegateExecution execution) {
        Instant callAt = call(execution).callAt();
        return callAt != null
                ? callAt
                : deadlines
                        .running(execution.getProcessBusinessKey(), ClockKind.CONFERENCE_CALL)
                        .map(Deadline::dueAt)
                        .orElse(clock.instant());
    }

    private ConferenceCall call(DelegateExecution execution) {
        return calls.latest(execution.getProcessBusinessKey())
                .orElseThrow(() -> new IllegalStateException("No call was asked for"));
    }

    /** How the call was arranged last time: this one, where it did not open, else the one before. */
    private Optional<ConferenceCall> last(DelegateExecution execution) {
        ConferenceCall latest = call(execution);
        return latest.joining() == null ? calls.before(execution.getProcessBusinessKey()) : Optional.of(latest);
    }
}
