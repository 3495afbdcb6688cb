package org.servicebridge.statuspage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the public knows it: nothing but what its updates say.
 *
 * @param updates the newest first, never empty
 */
public record PublishedIncident(String reference, List<PublishedUpdate> updates) {

    public PublishedIncident {
        updates = List.copyOf(updates);
    }

    public PublishedUpdate latest() {
        return updates.get(0);
    }

    public Instant publishedAt() {
        return updates.get(updates.size() - 1).publishedAt();
    }

    public boolean isOpen() {
        return latest().progress() != Progress.RESOLVED;
    }

    /** Whether it is open, in a word; what is closed without a final notice was not said to be resolved. */
    public String standing() {
        if (isOpen()) {
            return "Open";
        }
        return latest().kind().equals(CloseEntry.KIND) ? "Closed" : "Resolved";
    }

    /** When the latest update said that it is over; null while it is open. */
    public @Nullable Instant resolvedAt() {
        return isOpen() ? null : latest().publishedAt();
    }

    public Impact impact() {
        return Impact.ofSeverity(latest().severity());
    }

    /** Whether the public heard of it only when it was over (COM-6). */
    public boolean isRetrospective() {
        return updates.stream().allMatch(update -> update.progress() == Progress.RESOLVED);
    }

    public String name() {
        return "%s: severity %d incident".formatted(latest().serviceName(), latest().severity());
    }

    /** The code of its service in the catalogue, where it has one. */
    public Optional<String> service() {
        return Optional.ofNullable(latest().service());
    }
}
