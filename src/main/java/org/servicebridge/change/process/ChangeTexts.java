package org.servicebridge.change.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.change.Approval;
import org.servicebridge.change.Approvals;
import org.servicebridge.change.ChangeRequest;
import org.servicebridge.change.ChangeSummary;
import org.servicebridge.engine.Markdown;
import org.springframework.stereotype.Component;

/** What the forms of a change begin with: {@code ${changeTexts.asked(execution)}}. */
@Component("changeTexts")
public class ChangeTexts {

    private final Approvals approvals;
    private final LondonTime time;
    private final Clock clock;
    private final ChangeInHand changeInHand;

    ChangeTexts(Approvals approvals, LondonTime time, Clock clock, ChangeInHand changeInHand) {
        this.changeInHand = changeInHand;
        this.approvals = approvals;
        this.time = time;
        this.clock = clock;
    }

    /** Which change it is, and who asked for what. */
    public String asked(VariableScope execution) {
        ChangeRequest request = request(execution);
        String title = request.terms().title();
        return "**%s**\n\nAsked for by %s, %s: %s"
                .formatted(
                        title == null ? request.reference() : request.reference() + " " + Markdown.plain(title),
                        request.asking().askedBy(),
                        time.of(request.asking().askedAt(), clock.instant()),
                        Markdown.plain(request.asking().askedFor()));
    }

    /** All that the ECAB has heard. */
    public String described(VariableScope execution) {
        return ChangeSummary.of(request(execution), time).facts().stream()
                .map(fact -> "**%s:** %s".formatted(fact.label(), Markdown.plain(fact.value())))
                .collect(Collectors.joining("\n\n"));
    }

    /** Which approval a task asks for, in words. */
    public String approval(String code) {
        return "**Approval asked of you: %s**"
                .formatted(Codes.known(Approval.class, code).words());
    }

    /** Who gives an approval: its own group; the chair may enter what was said on the call. */
    public String approvers(VariableScope execution, String code) {
        return Codes.known(Approval.class, code).group() + ","
                + request(execution).asking().authority();
    }

    /** What the groups have said so far, and what level 3 advised. */
    public String answers(VariableScope execution) {
        ChangeRequest request = request(execution);
        String given = approvals.of(request.reference()).stream()
                .map(one -> "**%s:** %s (%s)%s"
                        .formatted(
                                one.approval().words(),
                                one.answer().words(),
                                Markdown.plain(one.givenBy()),
                                one.reason() == null ? "" : " " + Markdown.plain(one.reason())))
                .collect(Collectors.joining("\n\n"));
        String advice = request.decision().advice();
        return advice == null
                ? given
                : given + "\n\n**Level 3:** " + Markdown.plain(advice).replace("\n", "\n\n");
    }

    /** The notes so far, for the chair to go on from. */
    public @Nullable String notes(VariableScope execution) {
        return request(execution).decision().notes();
    }

    /** The group that decides. */
    public String authority(VariableScope execution) {
        return request(execution).asking().authority();
    }

    public String askedFor(VariableScope execution) {
        return request(execution).asking().askedFor();
    }

    /** When the change is planned to be over, for the task that asks how it went; null where that is not known. */
    public @Nullable Date plannedFinish(VariableScope execution) {
        Instant finish = request(execution).plan().plannedFinish();
        return finish == null ? null : Date.from(finish);
    }

    /**
     * By when the written RFC must come.
     *
     * @throws IllegalStateException where none is outstanding: a step before must have started its clock
     */
    public Date rfcDue(VariableScope execution) {
        Instant due = request(execution).rfc().rfcDueAt();
        if (due == null) {
            throw new IllegalStateException("No RFC is outstanding");
        }
        return Date.from(due);
    }

    private ChangeRequest request(VariableScope execution) {
        return changeInHand.request(execution);
    }
}
