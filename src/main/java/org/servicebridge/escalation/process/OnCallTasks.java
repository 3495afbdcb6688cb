package org.servicebridge.escalation.process;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.engine.Messages;
import org.servicebridge.escalation.StopPages;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A task that waits for somebody on call pages them at the moment it waits, whichever model made it; where they stay silent, {@code await-answer}
 * goes to the next level (OOH-7, ESC-6). Taking or doing the task answers its page and no other.
 */
@Component
class OnCallTasks {

    private static final String ANSWERED = "on-call.answered";

    private final AskOnCall askOnCall;
    private final StopPages stopPages;
    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Messages messages;
    private final IdentityService identity;
    private final CoreHours coreHours;
    private final CurrentActor actor;
    private final Clock clock;

    OnCallTasks(
            AskOnCall askOnCall,
            StopPages stopPages,
            Incidents incidents,
            Deadlines deadlines,
            @Lazy Messages messages,
            IdentityService identity,
            CoreHours coreHours,
            CurrentActor actor,
            Clock clock) {
        this.askOnCall = askOnCall;
        this.stopPages = stopPages;
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.messages = messages;
        this.identity = identity;
        this.coreHours = coreHours;
        this.actor = actor;
        this.clock = clock;
    }

    /** Asks those of the task's groups that are on call for it at this hour. */
    void made(DelegateTask task, OnCallGroups onCall) {
        ask(task, onCall, false);
    }

    private void ask(DelegateTask task, OnCallGroups onCall, boolean givenBack) {
        @Nullable String reference = task.getExecution().getProcessBusinessKey();
        if (reference == null || !incidents.isOnRecord(reference)) {
            return;
        }
        Set<String> atThisHour = onCall.at(coreHours.contains(clock.instant()));
        task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .filter(atThisHour::contains)
                .sorted()
                .toList()
                .forEach(group -> askOnCall.ask(reference, group, task, onCall.passedOn(), givenBack));
    }

    /**
     * Whoever is on call has it: their page is answered. A desk that takes it to enter their words has not reached them yet. What is given
     * back waits for them anew.
     */
    void taken(DelegateTask task, OnCallGroups onCall) {
        if (task.getAssignee() == null) {
            over(task);
            ask(task, onCall, true);
        } else if (identity.createGroupQuery().groupMember(task.getAssignee()).list().stream()
                .map(Group::getId)
                .anyMatch(onCall::answers)) {
            over(task);
        }
    }

    /** Done, taken, or not needed any more. */
    void over(DelegateTask task) {
        stopPages.stop(task.getId());
        @Nullable String reference = task.getExecution().getProcessBusinessKey();
        if (reference != null) {
            deadlines.stopFor(reference, ClockKind.ON_CALL_ANSWER, task.getId(), clock.instant(), actor.get());
            messages.deliverToAll(ANSWERED, reference, AwaitAnswerSteps.QUESTION, task.getId());
        }
    }
}
