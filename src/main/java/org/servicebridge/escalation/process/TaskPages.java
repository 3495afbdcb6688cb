package org.servicebridge.escalation.process;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.escalation.PageAsked;
import org.servicebridge.escalation.PagedTask;
import org.springframework.stereotype.Component;

/**
 * Takes back what was written for a task, for instance to a provider: {@code ${taskPages.stop(task)}}; and pages for the tasks of models up
 * to V118, which say it by listeners. Those of today name who is on call ({@link OnCallTasks}).
 */
@Component("taskPages")
public class TaskPages {

    private final PageAsked pageAsked;
    private final OnCallTasks onCallTasks;
    private final CoreHours coreHours;
    private final Clock clock;

    TaskPages(PageAsked pageAsked, OnCallTasks onCallTasks, CoreHours coreHours, Clock clock) {
        this.pageAsked = pageAsked;
        this.onCallTasks = onCallTasks;
        this.coreHours = coreHours;
        this.clock = clock;
    }

    /** Pages the groups that a new task is for, except the desk, which sits before it. */
    public void send(DelegateTask task) {
        String reference = task.getExecution().getProcessBusinessKey();
        @Nullable
        EscalationReason reason =
                task.getVariable(EscalationVariables.REASON) == null ? null : EscalationVariables.reason(task);
        Set<IdentityLink> candidates = task.getCandidates();
        candidates.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .filter(group -> !Groups.DESKS.contains(group))
                .sorted()
                .forEach(group -> pageAsked.page(reference, group, reason, new PagedTask(task.getId(), null)));
    }

    /** The same out of core hours only: by day the groups sit before their tasks, too. */
    public void sendAtNight(DelegateTask task) {
        if (!coreHours.contains(clock.instant())) {
            send(task);
        }
    }

    /** Pages level 2 where a task that is a desk's first is for it, too, and it is night: by day it sits before its tasks. */
    public void sendToLevel2AtNight(DelegateTask task) {
        if (!coreHours.contains(clock.instant())) {
            String reference = task.getExecution().getProcessBusinessKey();
            task.getCandidates().stream()
                    .map(IdentityLink::getGroupId)
                    .filter(Groups.EDM::equals)
                    .forEach(group -> pageAsked.page(reference, group, null, new PagedTask(task.getId(), null)));
        }
    }

    /** Takes back the pages of a task that is done or has ended; nobody is followed for it any more. */
    public void stop(DelegateTask task) {
        onCallTasks.over(task);
    }
}
