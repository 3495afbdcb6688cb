package org.servicebridge.supplier;

import static org.servicebridge.incident.IncidentState.RESOLVED;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Conclusions;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the details of a resolution back to the provider, in writing too, with what is missing: it stays engaged until the desk is satisfied (OOH-18). */
@Component
public class SendDetailsBack {

    private final Incidents incidents;
    private final Conclusions conclusions;
    private final ProviderPost providerPost;
    private final Timeline timeline;

    SendDetailsBack(Incidents incidents, Conclusions conclusions, ProviderPost providerPost, Timeline timeline) {
        this.providerPost = providerPost;
        this.incidents = incidents;
        this.conclusions = conclusions;
        this.timeline = timeline;
    }

    /** @param by the person at the provider who was told; null where nobody was named */
    @Transactional
    public void sendBack(String reference, String missing, @Nullable String by, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        incident.requireState(RESOLVED);
        conclusions.judged(reference, missing);
        providerPost.send(
                incident,
                new ProviderLetter(
                        "The details of the resolution do not satisfy yet",
                        "Missing: " + missing,
                        "details-of-" + reference,
                        "/resolution"));
        timeline.add(
                reference,
                "details-sent-back",
                actor,
                "The details do not satisfy yet%s. Missing: %s"
                        .formatted(by == null ? "" : ", said to " + by, missing));
    }
}
