package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.escalation.PageLevel;
import org.springframework.stereotype.Component;

/** Asks the level, and says which group that is. */
@Component("pageLevel")
class PageLevelStep implements JavaDelegate {

    private final PageLevel pageLevel;

    PageLevelStep(PageLevel pageLevel) {
        this.pageLevel = pageLevel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "paged",
                pageLevel.page(execution.getProcessBusinessKey(), Asked.reason(execution), Asked.level(execution)));
    }
}
