package org.servicebridge.intake;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records whether users notice an incident whose report did not say so: until then nothing is communicated (COM-1, COM-10). */
@Component
public class AnswerImpact {

    private final Incidents incidents;
    private final Timeline timeline;

    AnswerImpact(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    /** @param failure {@code outage} or {@code performance}; null where that is not known */
    @Transactional
    public void answer(String reference, boolean usersNotice, @Nullable String failure, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.describe(incident.dataSet().noticedByUsers(usersNotice, failure));
        incidents.save(incident);
        timeline.add(
                reference,
                "impact-answered",
                actor,
                usersNotice ? "Users notice it." : "No user notices it: no service impact.");
    }
}
