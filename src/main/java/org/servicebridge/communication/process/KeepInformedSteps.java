package org.servicebridge.communication.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.PlanNotice;
import org.servicebridge.communication.RecordLateNotice;
import org.servicebridge.communication.RelayNotice;
import org.servicebridge.engine.FormAnswers;
import org.springframework.stereotype.Component;

/** What the process "Keep users informed" calls: which notice comes next, when, and whether it was late (COM-3 to COM-5). */
@Component("keepInformed")
public class KeepInformedSteps {

    private static final String NO_NOTICE = "none";

    private final PlanNotice planNotice;
    private final RecordLateNotice recordLateNotice;
    private final FollowNoticeClocks followNoticeClocks;
    private final RelayNotice relayNotice;
    private final CurrentActor currentActor;

    KeepInformedSteps(
            PlanNotice planNotice,
            RecordLateNotice recordLateNotice,
            FollowNoticeClocks followNoticeClocks,
            RelayNotice relayNotice,
            CurrentActor currentActor) {
        this.planNotice = planNotice;
        this.recordLateNotice = recordLateNotice;
        this.followNoticeClocks = followNoticeClocks;
        this.relayNotice = relayNotice;
        this.currentActor = currentActor;
    }

    /** Which notice comes next, by which the process goes on. */
    public void planNotice(DelegateExecution execution) {
        String next = planNotice
                .plan(execution.getProcessBusinessKey())
                .map(NoticeKind::code)
                .orElse(NO_NOTICE);
        execution.setVariable(NoticeVariables.NEXT_NOTICE, next);
    }

    public void recordLateNotice(DelegateExecution execution) {
        recordLateNotice.record(execution.getProcessBusinessKey());
    }

    /** Timers and tasks go to where the clocks now stand on the record. */
    public void rescheduleNotice(DelegateExecution execution) {
        followNoticeClocks.follow(execution.getProcessBusinessKey());
    }

    /** Whom the reporting desk told (IH-16). */
    public void relayNotice(DelegateTask task) {
        relayNotice.relay(
                task.getExecution().getProcessBusinessKey(),
                FormAnswers.of(task).required("told", "Say who was told and what they said."),
                currentActor.get());
    }
}
