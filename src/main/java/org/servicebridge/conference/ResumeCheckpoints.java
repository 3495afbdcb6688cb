package org.servicebridge.conference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.SeverityRaised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings checkpoint calls back after somebody said that no further one is needed: that was true of the HSSI as it was (IH-14, BRG-1). */
@Component("checkpointsResumed")
public class ResumeCheckpoints {

    private final Incidents incidents;
    private final PlanCheckpoint plan;
    private final CheckpointProcess process;

    ResumeCheckpoints(Incidents incidents, PlanCheckpoint plan, CheckpointProcess process) {
        this.incidents = incidents;
        this.plan = plan;
        this.process = process;
    }

    /** @throws Refusal where one is to come already, or the HSSI is not managed */
    @Transactional
    public void resume(String reference, @Nullable Instant callAt, Actor actor) {
        String locked = incidents.lock(reference).reference();
        if (process.isAwaited(locked)) {
            throw Refusal.wrongState(
                    "A checkpoint call of %s is to come already: plan or hold that one.".formatted(locked));
        }
        if (!process.isNoneNeeded(locked)) {
            throw Refusal.wrongState("%s is not managed: it has no checkpoint calls.".formatted(locked));
        }
        plan.plan(locked, callAt, actor);
        process.checkpointWanted(locked, true);
    }

    /** A raised severity asks the desk anew, at once. */
    @EventListener
    @Transactional
    public void askAgain(SeverityRaised raised) {
        String reference = incidents.lock(raised.reference()).reference();
        if (process.isNoneNeeded(reference)) {
            plan.begin(reference);
            process.checkpointWanted(reference, false);
        }
    }
}
