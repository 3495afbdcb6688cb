package org.servicebridge.escalation.process;

import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Groups;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.escalation.PageAsked;
import org.springframework.stereotype.Component;

/** Pages the groups that a new task is for, except the desk, which sits before it. */
@Component("pageAsked")
class PageAskedStep implements TaskListener {

    private final PageAsked pageAsked;

    PageAskedStep(PageAsked pageAsked) {
        this.pageAsked = pageAsked;
    }

    @Override
    public void notify(DelegateTask task) {
        String reference = task.getExecution().getProcessBusinessKey();
        @Nullable EscalationReason reason = task.getVariable("reason") == null ? null : Asked.reason(task);
        Set<IdentityLink> candidates = task.getCandidates();
        candidates.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .filter(group -> !Groups.DESKS.contains(group))
                .sorted()
                .forEach(group -> pageAsked.page(reference, group, reason, task.getId()));
    }
}
