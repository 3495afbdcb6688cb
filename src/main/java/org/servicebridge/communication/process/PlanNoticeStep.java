package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.PlanNotice;
import org.springframework.stereotype.Component;

/** Asks the record which notice comes next. */
@Component("planNotice")
class PlanNoticeStep implements JavaDelegate {

    private static final String NONE = "none";

    private final PlanNotice planNotice;

    PlanNoticeStep(PlanNotice planNotice) {
        this.planNotice = planNotice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String next = planNotice
                .plan(execution.getProcessBusinessKey())
                .map(NoticeKind::code)
                .orElse(NONE);
        execution.setVariable(NoticeVariables.NEXT_NOTICE, next);
    }
}
