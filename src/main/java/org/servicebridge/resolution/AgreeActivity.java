package org.servicebridge.resolution;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.DeskDuty;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.ProviderLetter;
import org.servicebridge.supplier.ProviderPost;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an activity from its proposal over the decision of the owning desk to its result (IH-11, BRG-8). */
@Component
public class AgreeActivity {

    private final Incidents incidents;
    private final Activities activities;
    private final ProviderPost providerPost;
    private final Timeline timeline;
    private final Clock clock;

    AgreeActivity(
            Incidents incidents, Activities activities, ProviderPost providerPost, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.activities = activities;
        this.providerPost = providerPost;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param predefined whether it needs no approval; said by anybody but the owning desk, it is approved all the same
     * @return the activity, with the number under which it is kept
     */
    @Transactional
    public Activity propose(
            String reference,
            ActivityKind kind,
            @Nullable String what,
            String proposer,
            boolean predefined,
            Actor actor) {
        Incident incident = incidents.lock(reference);
        if (what == null) {
            throw Refusal.invalid("what", "Say what is to be done.");
        }
        if (predefined && actor.kind() == Actor.Kind.API_KEY) {
            throw Refusal.invalid("predefined", "Only the desk says that an activity is predefined.");
        }
        long id = activities.add(
                reference,
                kind,
                what,
                proposer,
                actor.provider(),
                predefined && DeskDuty.isOfOwner(actor, incident),
                clock.instant());
        Activity proposed = get(reference, id);
        timeline.add(reference, "activity-proposed", actor, proposed.inWords());
        return proposed;
    }

    /** @throws Refusal where nobody says why it is not done */
    @Transactional
    public void decide(
            String reference, long id, boolean agreed, String agreedWith, @Nullable String because, Actor actor) {
        Incident incident = incidents.lock(reference);
        if (!agreed && because == null) {
            throw Refusal.invalid("why", "Say why it is not done.");
        }
        activities.decide(get(reference, id).id(), agreed, agreedWith, because, clock.instant());
        timeline.add(
                reference,
                agreed ? "activity-agreed" : "activity-not-agreed",
                actor,
                get(reference, id).inWords());
        if (activities.isOf(id, incident.identification().provider())) {
            providerPost.send(
                    incident,
                    new ProviderLetter(
                            "Your proposal is %s".formatted(agreed ? "agreed" : "not agreed"),
                            get(reference, id).inWords() + ".",
                            "activity-" + id,
                            "/together"));
        }
    }

    @Transactional
    public void record(String reference, long id, ActivityOutcome outcome, String result, Actor actor) {
        incidents.lock(reference);
        activities.result(get(reference, id).id(), outcome, result, clock.instant());
        timeline.add(reference, "activity-result", actor, get(reference, id).inWords());
    }

    private Activity get(String reference, long id) {
        return activities
                .find(reference, id)
                .orElseThrow(() -> Refusal.notFound("%s has no activity %d.".formatted(reference, id)));
    }
}
