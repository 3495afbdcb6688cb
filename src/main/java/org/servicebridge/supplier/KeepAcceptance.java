package org.servicebridge.supplier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.IndexedText;
import org.springframework.stereotype.Component;

/** Keeps under which reference a provider has an HSSI, and when it accepted it: its own time to report counts from then (DSK-3, SUP-1). */
@Component
class KeepAcceptance {

    private static final int REFERENCE = 200;

    private final Incidents incidents;
    private final Timeline timeline;
    private final PlausibleTimes times;
    private final Cadence cadence;

    KeepAcceptance(Incidents incidents, Timeline timeline, PlausibleTimes times, Cadence cadence) {
        this.incidents = incidents;
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
        String said = key(providerReference);
        boolean isNew = said != null && !said.equals(incident.identification().providerReference());
        String own = said != null && isNew && !isItsOwn(incident, said, speaker) ? null : said;
        if (own != null && isNew) {
            timeline.add(incident.reference(), "provider-reference", speaker, "The provider's reference: " + own);
        }
        Instant at = acceptedAt == null ? null : times.past("acceptedAt", acceptedAt, incident);
        incident.acceptedByProvider(own, at);
        if (at != null) {
            timeline.add(incident.reference(), "provider-accepted", at, speaker, "The provider has accepted it.");
        }
    }

    /** Notes it where the provider reports later than it may after it accepted the incident. */
    void judge(Incident incident, Instant reportedAt, Actor speaker) {
        Instant accepted = incident.milestones().providerAcceptedAt();
        if (accepted != null
                && reportedAt.isAfter(
                        cadence.of(ClockKind.SUPPLIER_CONFIRMATION, incident).dueAfter(accepted))) {
            timeline.add(
                    incident.reference(),
                    "provider-report-late",
                    reportedAt,
                    speaker,
                    "The provider reports later than it may after it accepted the incident.");
        }
    }

    /** As intake keeps it, so that a later report under it is known again. */
    private static @Nullable String key(@Nullable String reference) {
        String line = reference == null ? "" : CleanText.line(reference);
        IndexedText.fault(line, REFERENCE).ifPresent(fault -> {
            throw Refusal.invalid("providerReference", "The provider's reference %s.".formatted(fault));
        });
        return line.isEmpty() ? null : line;
    }

    /** A desk is told at once; what a provider's program sends with its word must not make that word be lost. */
    private boolean isItsOwn(Incident incident, String said, Actor speaker) {
        String provider = incident.identification().provider();
        if (provider == null) {
            return true;
        }
        incidents.serialise(provider, said);
        Incident other = incidents.openWith(provider, said, speaker).orElse(null);
        if (other == null) {
            return true;
        }
        if (speaker.kind() != Actor.Kind.API_KEY) {
            throw Refusal.invalid(
                    "providerReference",
                    "%s has this reference; if it is the same incident, withdraw this one as its duplicate."
                            .formatted(other.reference()));
        }
        timeline.add(
                incident.reference(),
                "provider-reference",
                speaker,
                "The provider names the reference %s, which %s has: it is not taken."
                        .formatted(said, other.reference()));
        return false;
    }
}
