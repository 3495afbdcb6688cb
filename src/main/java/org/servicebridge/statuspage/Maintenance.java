package org.servicebridge.statuspage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * Planned maintenance: it begins and ends by its times, unless staff end it earlier, move its end or cancel it.
 *
 * @param services codes of the catalogue
 * @param completedAt when staff said that it is done; null where its time runs out by itself
 * @param said what staff said about it, the newest first
 */
public record Maintenance(
        UUID id,
        String title,
        List<String> services,
        Instant startsAt,
        Instant endsAt,
        Instant plannedAt,
        @Nullable Instant completedAt,
        @Nullable Instant cancelledAt,
        List<MaintenanceUpdate> said) {

    public Maintenance {
        services = List.copyOf(services);
        said = List.copyOf(said);
    }

    public MaintenanceState state(Instant now) {
        if (cancelledAt != null) {
            return MaintenanceState.CANCELLED;
        }
        if (completedAt != null || !now.isBefore(endsAt)) {
            return MaintenanceState.COMPLETED;
        }
        return now.isBefore(startsAt) ? MaintenanceState.SCHEDULED : MaintenanceState.IN_PROGRESS;
    }

    /** Whether something is still to come. */
    public boolean isAhead(Instant now) {
        MaintenanceState state = state(now);
        return state == MaintenanceState.SCHEDULED || state == MaintenanceState.IN_PROGRESS;
    }

    void requireAhead(Instant now) {
        if (!isAhead(now)) {
            throw Refusal.wrongState("The maintenance is " + state(now).words().toLowerCase(Locale.ROOT) + ".");
        }
    }

    /** What is known by now, the newest first: what was said, and that it began and ended by its times. */
    public List<MaintenanceUpdate> updates(Instant now) {
        List<MaintenanceUpdate> updates = new ArrayList<>(said);
        Instant over = cancelledAt == null ? completedAt : cancelledAt;
        if (!now.isBefore(startsAt) && (over == null || startsAt.isBefore(over))) {
            updates.add(byTheClock(MaintenanceState.IN_PROGRESS, "The maintenance has begun.", startsAt));
        }
        if (over == null && !now.isBefore(endsAt)) {
            updates.add(byTheClock(MaintenanceState.COMPLETED, "The maintenance is completed.", endsAt));
        }
        updates.sort(Comparator.comparing(MaintenanceUpdate::publishedAt).reversed());
        return updates;
    }

    /** The same on every node and at every look. */
    private MaintenanceUpdate byTheClock(MaintenanceState state, String body, Instant at) {
        UUID stable = UUID.nameUUIDFromBytes((id + state.name()).getBytes(StandardCharsets.UTF_8));
        return new MaintenanceUpdate(stable, id, state, body, at);
    }
}
