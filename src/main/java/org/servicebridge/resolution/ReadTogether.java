package org.servicebridge.resolution;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.conference.Checkpoint;
import org.servicebridge.conference.Checkpoints;
import org.servicebridge.incident.Incidents;
import org.servicebridge.supplier.SupplierVoice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is between a provider and the desk: its open requests, the next call, and the decisions on its proposals (SUP-5). */
@Component
public class ReadTogether {

    private final Incidents incidents;
    private final ProviderRequests requests;
    private final Checkpoints checkpoints;
    private final Activities activities;

    ReadTogether(Incidents incidents, ProviderRequests requests, Checkpoints checkpoints, Activities activities) {
        this.incidents = incidents;
        this.requests = requests;
        this.checkpoints = checkpoints;
        this.activities = activities;
    }

    /** @throws Refusal for whoever may not see the HSSI, or not say what its provider says */
    @Transactional(readOnly = true)
    public Together of(String reference, Actor actor) {
        SupplierVoice.require(actor);
        String found = incidents
                .find(reference, actor)
                .orElseThrow(() -> Refusal.notFound("There is no incident of this reference that you may see."))
                .reference();
        return new Together(
                requests.of(found).stream()
                        .filter(request -> request.isOpen() && request.isFor(actor))
                        .toList(),
                checkpoints.toCome(found).map(Checkpoint::callAt).orElse(null),
                activities.decidedOfProvider(found));
    }
}
