package org.servicebridge.incident.web;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.TimelineEntry;

/** An entry of the timeline as the API shows it; text is null once it was erased. */
record EntryView(
        int sequence,
        String kind,
        Instant happenedAt,
        Instant learnedAt,
        String recordedBy,
        @Nullable String onBehalfOf,
        boolean byTelephone,
        @Nullable String text,
        String hash) {

    /** What a provider may read besides what it wrote itself: what passed between it and the desk. */
    private static final Set<String> SHARED = Set.of(
            "reported",
            "reported-again",
            "provider-told",
            "confirmed",
            "refused",
            "answered-by-link",
            "refusal-reason",
            "severity-changed",
            "supplier-chased",
            "supplier-update",
            "update-late",
            "update-chased",
            "resolved",
            "not-resolved",
            "resolution-details",
            "details-sent-back",
            "resolution-details-sent",
            "provider-asked",
            "provider-answered",
            "provider-answer-late",
            "closed",
            "withdrawn");

    static EntryView of(TimelineEntry entry) {
        return new EntryView(
                entry.sequence(),
                entry.kind(),
                entry.happenedAt(),
                entry.learnedAt(),
                entry.recordedBy(),
                entry.onBehalfOf(),
                entry.byTelephone(),
                entry.content(),
                entry.hash());
    }

    static boolean isFor(Actor actor, TimelineEntry entry) {
        return actor.kind() != Actor.Kind.API_KEY
                || SHARED.contains(entry.kind())
                || entry.recordedBy().equals(actor.id());
    }
}
