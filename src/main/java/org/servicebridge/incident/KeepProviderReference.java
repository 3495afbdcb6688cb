package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.text.CleanText;
import org.servicebridge.text.IndexedText;
import org.springframework.stereotype.Component;

/** Keeps under which reference a provider knows an HSSI, at whatever door it says so, however late (DSK-3, MDS-1). */
@Component
public class KeepProviderReference {

    private static final int LONGEST = 200;

    private final Incidents incidents;
    private final Timeline timeline;

    KeepProviderReference(Incidents incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    /**
     * Keeps it of a locked incident, which the caller saves.
     *
     * @param said null or blank where the provider does not say
     * @throws Refusal where it cannot be found again, or another open HSSI has it
     */
    public void keep(Incident incident, @Nullable String said, Actor speaker) {
        String key = key(said);
        if (key == null
                || key.equals(incident.identification().providerReference())
                || !isItsOwn(incident, key, speaker)) {
            return;
        }
        timeline.add(incident.reference(), "provider-reference", speaker, "The provider's reference: " + key);
        incident.acceptedByProvider(key, null);
    }

    /** As intake keeps it, so that a later report under it is known again. */
    private static @Nullable String key(@Nullable String reference) {
        String line = reference == null ? "" : CleanText.line(reference);
        IndexedText.fault(line, LONGEST).ifPresent(fault -> {
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
