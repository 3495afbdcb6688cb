package org.servicebridge.intake;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.SeverityHistory;
import org.servicebridge.incident.SeverityRating;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the provider says of an incident of which only management is told: its word stands for its confirmation (INV-6, COM-10). */
@Component
public class NoteProviderSeverity {

    private final Incidents incidents;
    private final SeverityHistory history;
    private final Timeline timeline;

    NoteProviderSeverity(Incidents incidents, SeverityHistory history, Timeline timeline) {
        this.incidents = incidents;
        this.history = history;
        this.timeline = timeline;
    }

    /** Whether its provider has been heard, or there is none to wait for. */
    public static boolean isHeard(Incident incident) {
        return Boolean.TRUE.equals(incident.dataSet().internal())
                || incident.rating().providerSeverity() != null;
    }

    /**
     * @param severity 3 to 5, as the provider sees it
     * @param by who said so there
     * @throws Refusal where nobody was asked, or the provider calls it an HSSI
     */
    @Transactional
    public void note(String reference, @Nullable Integer severity, @Nullable String by, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        if (isHeard(incident)) {
            return;
        }
        if (severity == null) {
            throw Refusal.invalid(
                    "providerSaid",
                    "Nobody is told before its provider has said what it sees: ask it, or answer that management is not told.");
        }
        if (severity <= SeverityRating.LOWEST_HSSI) {
            throw Refusal.invalid(
                    "providerSaid", "The provider calls it an HSSI: set severity 1 or 2, and have it confirmed.");
        }
        if (by == null) {
            throw Refusal.invalid("providerSaidBy", "Say who said so at the provider.");
        }
        Actor speaker = actor.onBehalfOf(by, true);
        incident.providerSays(severity, null);
        incidents.save(incident);
        history.add(reference, severity, "provider", speaker, null);
        timeline.add(
                reference,
                "provider-asked",
                speaker,
                "The provider says severity %d: it is no HSSI.".formatted(severity));
    }
}
