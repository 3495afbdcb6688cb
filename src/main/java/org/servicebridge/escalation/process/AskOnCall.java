package org.servicebridge.escalation.process;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.engine.Messages;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.escalation.PageAsked;
import org.servicebridge.escalation.PagedTask;
import org.servicebridge.escalation.Reach;
import org.servicebridge.incident.LevelTwoIsAsked;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Pages whoever is on call for a task, and has {@code await-answer} follow their silence. */
@Component
class AskOnCall {

    private static final String ASKED = "on-call.asked";

    private final PageAsked pageAsked;
    private final Messages messages;
    private final CurrentActor currentActor;
    private final CoreHours coreHours;
    private final Clock clock;

    AskOnCall(
            PageAsked pageAsked, @Lazy Messages messages, CurrentActor currentActor, CoreHours coreHours, Clock clock) {
        this.currentActor = currentActor;
        this.pageAsked = pageAsked;
        this.messages = messages;
        this.coreHours = coreHours;
        this.clock = clock;
    }

    /**
     * @param passedOn whether silence goes to the next level by itself
     * @param givenBack whether somebody gave it back: also where whoever is on call did so themselves, it waits for them or the next level
     */
    void ask(String reference, String group, DelegateTask task, boolean passedOn, boolean givenBack) {
        PagedTask asked =
                passedOn ? PagedTask.named(task.getId(), task.getName(), reference) : new PagedTask(task.getId(), null);
        Reach reach = !givenBack && isReachedAlready(task, group)
                ? Reach.PAGED
                : pageAsked.page(reference, group, reason(task), asked);
        if (passedOn && (givenBack || reach != Reach.MADE_IT)) {
            follow(reference, group, asked, reach);
        }
    }

    /** Level 2 may do a desk's task from now on: by day it sits before its tasks. */
    @EventListener
    void onAsked(LevelTwoIsAsked also) {
        if (!coreHours.contains(clock.instant())) {
            PagedTask asked = new PagedTask(also.task(), null);
            Reach reach = pageAsked.page(also.reference(), also.group(), null, asked);
            if (reach != Reach.MADE_IT) {
                follow(also.reference(), also.group(), asked, reach);
            }
        }
    }

    private void follow(String reference, String group, PagedTask asked, Reach reach) {
        messages.start(
                ASKED,
                reference,
                Map.of(
                        AwaitAnswerSteps.QUESTION,
                        asked.id(),
                        AwaitAnswerSteps.GROUP,
                        group,
                        AwaitAnswerSteps.NOBODY,
                        reach == Reach.NOBODY));
    }

    /** Who is silent for that long, and who comes after them (ESC-6, App C); nobody comes after level 4 and the specialists. */
    static Optional<String> above(String group) {
        return switch (group) {
            case Groups.EDM, Groups.SERVICE_BRIDGE_LEAD -> Optional.of(Groups.LEVEL_3);
            case Groups.LEVEL_3 -> Optional.of(Groups.LEVEL_4);
            default -> Optional.empty();
        };
    }

    /**
     * A desk has just had them on the telephone about this: they know what is asked, and have its time to answer. Whoever was paged, and
     * so was not the one who answered, knows nothing of it yet where the question goes on in another task.
     */
    private boolean isReachedAlready(DelegateTask task, String group) {
        return group.equals(task.getVariable(EscalationVariables.REACHED))
                && !Boolean.TRUE.equals(task.getVariable(EscalationVariables.PAGED_BEFORE))
                && !currentActor.get().isIn(group);
    }

    /** Why an escalation asks; other processes call other things so. */
    private static @Nullable EscalationReason reason(DelegateTask task) {
        @Nullable Object given = task.getVariable(EscalationVariables.REASON);
        return Arrays.stream(EscalationReason.values())
                .filter(reason -> reason.code().equals(given))
                .findAny()
                .orElse(null);
    }
}
