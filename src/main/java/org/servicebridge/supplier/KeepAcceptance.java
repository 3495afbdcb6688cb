package org.servicebridge.supplier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.KeepProviderReference;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** Keeps under which reference a provider has an HSSI, and when it accepted it: its own time to report counts from then (DSK-3, SUP-1). */
@Component
class KeepAcceptance {

    private static final String LATE = "provider-report-late";

    private final KeepProviderReference keepReference;
    private final Timeline timeline;
    private final PlausibleTimes times;
    private final Cadence cadence;

    KeepAcceptance(KeepProviderReference keepReference, Timeline timeline, PlausibleTimes times, Cadence cadence) {
        this.keepReference = keepReference;
        this.timeline = timeline;
        this.times = times;
        this.cadence = cadence;
    }

    /**
     * Keeps what the provider says of a locked incident, which the caller saves.
     *
     * @throws Refusal where the time cannot be, or another open HSSI has the reference
     */
    void keep(Incident incident, @Nullable String providerReference, @Nullable Instant acceptedAt, Actor speaker) {
        keepReference.keep(incident, providerReference, speaker);
        Instant at = acceptedAt == null ? null : times.past("acceptedAt", acceptedAt, incident);
        incident.acceptedByProvider(null, at);
        if (at != null) {
            timeline.add(incident.reference(), "provider-accepted", at, speaker, "The provider has accepted it.");
        }
    }

    /** Notes it, once, where the provider reports later than it may after it accepted the incident. */
    void judge(Incident incident, Instant reportedAt, Actor speaker) {
        Instant accepted = incident.milestones().providerAcceptedAt();
        if (accepted != null
                && reportedAt.isAfter(
                        cadence.of(ClockKind.SUPPLIER_CONFIRMATION, incident).dueAfter(accepted))
                && !isLate(incident.reference())) {
            timeline.add(
                    incident.reference(),
                    LATE,
                    reportedAt,
                    speaker,
                    "The provider reports later than it may after it accepted the incident.");
        }
    }

    private boolean isLate(String reference) {
        return timeline.of(reference).stream().anyMatch(entry -> entry.kind().equals(LATE));
    }
}
