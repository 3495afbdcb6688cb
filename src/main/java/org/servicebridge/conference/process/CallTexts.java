package org.servicebridge.conference.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.servicebridge.access.Groups;
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
import org.servicebridge.rota.Duty;
import org.springframework.stereotype.Component;

/** What the model and forms of calls ask the record. */
@Component("calls")
public class CallTexts {

    private final ConferenceCalls calls;
    private final CallClash clash;
    private final Deadlines deadlines;
    private final Duty duty;
    private final ConferenceProperties properties;
    private final LondonTime time;
    private final Clock clock;

    CallTexts(
            ConferenceCalls calls,
            CallClash clash,
            Deadlines deadlines,
            Duty duty,
            ConferenceProperties properties,
            LondonTime time,
            Clock clock) {
        this.calls = calls;
        this.clash = clash;
        this.deadlines = deadlines;
        this.duty = duty;
        this.properties = properties;
        this.time = time;
        this.clock = clock;
    }

    /** The group that chairs: the Bridge in core hours, otherwise the EDM (MAJ-1). */
    public String chair() {
        return Groups.EDM.equals(duty.level2(clock.instant())) ? Groups.EDM : Groups.SERVICE_BRIDGE;
    }

    /** Markdown: what call it is, who asked for it and why. */
    public String asked(DelegateExecution execution) {
        ConferenceCall call = call(execution);
        String text = "**%s**, asked for by %s: %s"
                .formatted(call.what().words(), Markdown.plain(call.askedBy()), Markdown.plain(call.why()));
        return call.joining() == null
                ? text
                : "%s\n\nOpens %s. Joining: %s"
                        .formatted(text, time.of(opens(execution), clock.instant()), Markdown.plain(call.joining()));
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
                .orElse("No notice is due.");
    }

    /** When it is to open, as forms hold it. */
    public String proposedTime(DelegateExecution execution) {
        return time.formValue(opens(execution));
    }

    /** Who was asked last time; else who nearly always is. */
    public SpinJsonNode invitees(DelegateExecution execution) {
        return Spin.JSON(last(execution)
                .map(ConferenceCall::invitees)
                .orElse(List.of(Invitee.PROVIDER_MANAGER.code(), Invitee.RESOLVER_GROUPS.code())));
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
        ConferenceCall held = latest.notes() == null ? last(execution).orElse(latest) : latest;
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

    /** The call before, of the same incident. */
    private Optional<ConferenceCall> last(DelegateExecution execution) {
        return calls.before(execution.getProcessBusinessKey());
    }
}
