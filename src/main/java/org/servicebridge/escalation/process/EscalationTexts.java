package org.servicebridge.escalation.process;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.calendar.WorkingDays;
import org.servicebridge.engine.Markdown;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.escalation.Escalations;
import org.servicebridge.escalation.Level;
import org.servicebridge.escalation.OpenEscalation;
import org.servicebridge.escalation.PageAsked;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.rota.RotaPerson;
import org.servicebridge.rota.RotaRole;
import org.servicebridge.rota.WhoIsOnCall;
import org.springframework.stereotype.Component;

/** What models and forms of an escalation ask the record. */
@Component("escalation")
public class EscalationTexts {

    private final Escalations escalations;
    private final Deadlines deadlines;
    private final WhoIsOnCall onCall;
    private final PageAsked pageAsked;
    private final WorkingDays workingDays;
    private final LondonTime time;
    private final Clock clock;

    EscalationTexts(
            Escalations escalations,
            Deadlines deadlines,
            WhoIsOnCall onCall,
            PageAsked pageAsked,
            WorkingDays workingDays,
            LondonTime time,
            Clock clock) {
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.onCall = onCall;
        this.pageAsked = pageAsked;
        this.workingDays = workingDays;
        this.time = time;
        this.clock = clock;
    }

    /** Markdown: who asks what, why it is here and what was said so far. */
    public String question(DelegateExecution execution) {
        EscalationReason reason = EscalationVariables.reason(execution);
        OpenEscalation open =
                open(execution).orElseThrow(() -> new IllegalStateException("No open escalation " + reason.code()));
        StringBuilder text = new StringBuilder("**%s**%s, asked by %s at %s:\n\n%s"
                .formatted(
                        reason.words(),
                        open.serious() ? ", serious" : "",
                        Markdown.plain(open.askedBy()),
                        time.of(open.askedAt(), clock.instant()),
                        Markdown.plain(open.what())));
        if (open.triggers() != null) {
            text.append("\n\nFor level 3 because: ").append(Markdown.plain(open.triggers()));
        }
        if (open.said() != null) {
            text.append("\n\nSaid so far: ").append(Markdown.plain(open.said()));
        }
        return text.toString();
    }

    public boolean serious(DelegateExecution execution) {
        return open(execution).map(OpenEscalation::serious).orElse(false);
    }

    /** Until the working day starts, where it has not; null in the day and before days that are none. */
    public @Nullable Long minutesToStartOfDay() {
        ZonedDateTime now = clock.instant().atZone(LondonTime.ZONE);
        ZonedDateTime start = now.with(CoreHours.START);
        if (now.isAfter(start)) {
            start = start.plusDays(1);
        }
        return workingDays.contains(start.toLocalDate())
                ? Long.valueOf(Duration.between(now, start).toMinutes())
                : null;
    }

    /** The groups that are kept aware of what level 1 handles. */
    public List<String> keptAware() {
        return List.of(Groups.SERVICE_BRIDGE_LEAD, Groups.LEVEL_3);
    }

    /** When the level must have answered. */
    public Date due(DelegateExecution execution) {
        ClockKind clockKind = EscalationVariables.level(execution).clock();
        return deadlines
                .running(execution.getProcessBusinessKey(), clockKind)
                .map(deadline -> Date.from(deadline.dueAt()))
                .orElseThrow(() -> new IllegalStateException("No running clock " + clockKind.code()));
    }

    /** Markdown: whom to call at the level: whoever is paged for it now. */
    public String toCall(DelegateExecution execution) {
        Level level = EscalationVariables.level(execution);
        if (level == Level.TWO) {
            return "**Call somebody of %s**, if they have not seen this task.".formatted(level.words());
        }
        RotaRole role = level == Level.THREE ? RotaRole.LEVEL_3 : RotaRole.LEVEL_4;
        List<RotaPerson> people = onCall.inOrder(role, clock.instant());
        return pageAsked
                .afterSilence(execution.getProcessBusinessKey(), level.code(), EscalationVariables.reason(execution))
                .flatMap(next -> people.stream()
                        .filter(person -> person.name().equals(next))
                        .findFirst())
                .or(() -> people.stream().findFirst())
                .map(person -> "**Call %s at %s on %s**, if they have not seen this task."
                        .formatted(Markdown.plain(person.name()), level.words(), person.telephone()))
                .orElse("**Nobody is on the rota at %1$s: call a %1$s manager from your contact sheet.**"
                        .formatted(level.words()));
    }

    private Optional<OpenEscalation> open(DelegateExecution execution) {
        return escalations.open(execution.getProcessBusinessKey(), EscalationVariables.reason(execution));
    }
}
