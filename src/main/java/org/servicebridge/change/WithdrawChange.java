package org.servicebridge.change;

import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a change back that nobody has decided on: it is not needed any more, or its incident was withdrawn. */
@Component
public class WithdrawChange {

    private static final List<String> MAY_WITHDRAW =
            List.of(Groups.SERVICE_BRIDGE, Groups.NATIONAL_SERVICE_DESK, Groups.SERVICE_BRIDGE_LEAD, Groups.EDM);

    private final Incidents incidents;
    private final ChangeRequests changes;
    private final Timeline timeline;
    private final ChangeProcess process;

    WithdrawChange(Incidents incidents, ChangeRequests changes, Timeline timeline, ChangeProcess process) {
        this.incidents = incidents;
        this.changes = changes;
        this.timeline = timeline;
        this.process = process;
    }

    /** @throws Refusal where it is decided already, or the actor may not see it */
    @Transactional
    public void withdraw(String incident, String change, String reason, Actor actor) {
        incidents.lock(incident, actor);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "Say why the change is not needed any more.");
        }
        if (MAY_WITHDRAW.stream().noneMatch(actor::isIn)) {
            throw Refusal.forbidden("Your group does not withdraw changes.");
        }
        ChangeRequest request = changes.get(change);
        if (!request.incident().equals(incident)) {
            throw Refusal.notFound("There is no change %s of %s.".formatted(change, incident));
        }
        withdraw(request, reason, actor);
    }

    @EventListener
    @Transactional
    void incidentOver(IncidentOver over) {
        incidents.lock(over.reference());
        changes.of(over.reference()).stream()
                .filter(request -> request.state() == ChangeState.ASKED)
                .forEach(request -> withdraw(request, "The incident is over.", over.actor()));
    }

    private void withdraw(ChangeRequest request, String reason, Actor actor) {
        request.withdraw();
        changes.save(request);
        timeline.add(
                request.incident(),
                "change-withdrawn",
                actor,
                "%s withdrawn: %s".formatted(request.reference(), reason));
        process.changeWithdrawn(request.incident(), request.reference());
    }
}
