package org.servicebridge.conference.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.conference.ResumeCheckpoints;
import org.servicebridge.incident.process.BesideHssi;
import org.springframework.stereotype.Component;

/** What the process "Resume checkpoint calls" calls: one is needed after all (IH-14). */
@Component("resumeCheckpoints")
public class ResumeCheckpointsSteps {

    private final BesideHssi besideHssi;
    private final ResumeCheckpoints resumeCheckpoints;
    private final LondonTime time;

    ResumeCheckpointsSteps(BesideHssi besideHssi, ResumeCheckpoints resumeCheckpoints, LondonTime time) {
        this.besideHssi = besideHssi;
        this.resumeCheckpoints = resumeCheckpoints;
        this.time = time;
    }

    /** When provider and desk meet again; why stands on the timeline with the beginning. */
    public void resume(DelegateExecution execution) {
        BesideHssi.Begun begun = besideHssi.begin(execution);
        begun.answers().required("what", "Say why a checkpoint call is needed again.");
        resumeCheckpoints.resume(begun.reference(), begun.answers().moment("callAt", time), begun.actor());
    }
}
