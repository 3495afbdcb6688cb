package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After the provider said resolved: do users still see it? If so it is managed again (IH-18, OOH-17). */
@Component
public class CheckResolution {

    private final Incidents incidents;
    private final Conclusions conclusions;
    private final Timeline timeline;
    private final ResumeManaging resume;

    CheckResolution(Incidents incidents, Conclusions conclusions, Timeline timeline, ResumeManaging resume) {
        this.incidents = incidents;
        this.conclusions = conclusions;
        this.timeline = timeline;
        this.resume = resume;
    }

    /** The provider, which had not said whether it tested, was asked (IH-18). */
    @Transactional
    public void tested(String reference, ProviderTested answer, Actor actor) {
        incidents.lock(reference, actor).requireState(IncidentState.RESOLVED);
        conclusions.tested(reference, answer);
        timeline.add(reference, "resolution-tested", actor, answer.words());
    }

    /** @param seen what users still see; required where it is not resolved for them */
    @Transactional
    public void check(String reference, boolean resolved, String checkedWith, @Nullable String seen, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.requireState(IncidentState.RESOLVED);
        if (resolved) {
            timeline.add(reference, "resolution-checked", actor, "Resolved for users, checked with " + checkedWith);
            return;
        }
        if (seen == null) {
            throw Refusal.invalid("seen", "Say what users still see.");
        }
        resume.resume(incident, "%s, checked with %s".formatted(seen, checkedWith), actor);
    }
}
