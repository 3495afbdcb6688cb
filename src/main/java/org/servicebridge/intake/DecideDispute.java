package org.servicebridge.intake;

import java.time.Clock;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.BeginManaging;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.WithdrawIncident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The provider says that it is no HSSI: the Bridge decides, and the record keeps both views and the reason (INV-4, INV-6). */
@Component
public class DecideDispute {

    private final Incidents incidents;
    private final SeverityViews views;
    private final Timeline timeline;
    private final BeginManaging beginManaging;
    private final WithdrawIncident withdraw;
    private final Clock clock;

    DecideDispute(
            Incidents incidents,
            SeverityViews views,
            Timeline timeline,
            BeginManaging beginManaging,
            WithdrawIncident withdraw,
            Clock clock) {
        this.incidents = incidents;
        this.views = views;
        this.timeline = timeline;
        this.beginManaging = beginManaging;
        this.withdraw = withdraw;
        this.clock = clock;
    }

    @Transactional
    public void decide(String reference, boolean invoke, String reason, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        incident.requireState(IncidentState.REFUSED);
        String said = views.words(incident) + " ";
        if (invoke) {
            timeline.add(reference, Disputes.DECIDED, actor, said + "Invoked all the same: " + reason);
            beginManaging.from(incident, clock.instant(), actor);
        } else {
            withdraw.record(incident, said + "Not invoked: " + reason, null, actor);
        }
    }
}
