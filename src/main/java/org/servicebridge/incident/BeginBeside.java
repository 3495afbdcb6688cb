package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.Reference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a process begin beside an HSSI, or says in one sentence why it cannot; its beginning stands on the timeline. */
@Component
public class BeginBeside {

    private final Incidents incidents;
    private final Timeline timeline;
    private final RunningBeside runningBeside;
    private final ApplicationEventPublisher events;

    BeginBeside(Incidents incidents, Timeline timeline, RunningBeside runningBeside, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.runningBeside = runningBeside;
        this.events = events;
    }

    /**
     * @param reference of the HSSI, as a person wrote it
     * @param what why, in the words of whoever starts it
     * @return the locked incident
     * @throws Refusal where the actor may not start it, sees no such incident, or it is over, or the same is open already
     */
    @Transactional
    public Incident begin(BesideProcess process, @Nullable String reference, @Nullable String what, Actor actor) {
        if (!process.isFor(actor)) {
            throw Refusal.forbidden("Your group does not start this process.");
        }
        if (reference == null) {
            throw Refusal.invalid(Reference.NAME, "Give the reference of the HSSI, for instance HSSI-000001.");
        }
        Incident incident = incidents.lock(reference, actor);
        if (!process.isFor(incident.state())) {
            throw incident.state().refusal(incident.reference());
        }
        if (!process.severalAtOnce() && runningBeside.isRunning(process.key(), incident.reference())) {
            throw Refusal.wrongState("%s of %s is open already.".formatted(process.words(), incident.reference()));
        }
        timeline.add(
                incident.reference(),
                process.key(),
                actor,
                what == null ? process.words() + " started." : "%s: %s".formatted(process.words(), what));
        events.publishEvent(new BesideBegun(incident.reference(), process.key(), actor));
        return incidents.lock(incident.reference());
    }
}
