package org.servicebridge.statuspage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what is published in memory, so that pages and feeds are answered without the database, and while it is gone. */
@Component
public class PublishedSnapshot {

    private static final int PATIENCE_SECONDS = 10;

    private final PublishedServices services;
    private final StatusUpdates updates;
    private final MaintenancePlans plans;
    private final JdbcClient database;
    private final TransactionTemplate oneView;
    private final StatusProperties properties;
    private final Clock clock;
    private final AtomicReference<@Nullable Publication> current = new AtomicReference<>();
    private List<?> read = List.of();

    PublishedSnapshot(
            PublishedServices services,
            StatusUpdates updates,
            MaintenancePlans plans,
            JdbcClient database,
            PlatformTransactionManager transactions,
            StatusProperties properties,
            Clock clock) {
        this.services = services;
        this.updates = updates;
        this.plans = plans;
        this.database = database;
        this.properties = properties;
        this.clock = clock;
        oneView = new TransactionTemplate(transactions);
        oneView.setReadOnly(true);
        oneView.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneView.setTimeout(PATIENCE_SECONDS);
    }

    /**
     * The last that could be read.
     *
     * @throws NothingReadYet where nothing could be read since the start
     */
    public Publication current() {
        Publication last = current.get();
        if (last == null) {
            throw new NothingReadYet();
        }
        return last;
    }

    /**
     * Reads everything again if anything has changed, else notes that nothing has. One at a time, so that what was read
     * earlier never takes the place of what was read later.
     *
     * @throws org.springframework.dao.DataAccessException where the database is gone; the last snapshot stays
     */
    public synchronized void refresh() {
        Instant now = clock.instant();
        oneView.executeWithoutResult(status -> {
            List<PublishedService> listed = services.all();
            List<?> found = List.of(listed, updates.fingerprint(), plans.fingerprint());
            Publication last = current.get();
            current.set(last != null && found.equals(read) ? last.stillTrueAt(now) : read(listed, now));
            read = found;
        });
    }

    private Publication read(List<PublishedService> listed, Instant now) {
        Instant oldest = now.minus(properties.history());
        return database.sql("select id, began_at from status_page")
                .query((row, number) -> publication(row, listed, oldest, now))
                .single();
    }

    private Publication publication(ResultSet page, List<PublishedService> listed, Instant oldest, Instant now)
            throws SQLException {
        return new Publication(
                page.getObject("id", UUID.class),
                page.getTimestamp("began_at").toInstant(),
                listed,
                incidents(updates.since(oldest)),
                plans.since(oldest),
                now);
    }

    private static List<PublishedIncident> incidents(List<PublishedUpdate> newestFirst) {
        Map<String, List<PublishedUpdate>> byIncident = new LinkedHashMap<>();
        newestFirst.forEach(update -> byIncident
                .computeIfAbsent(update.incident(), any -> new ArrayList<>())
                .add(update));
        return byIncident.entrySet().stream()
                .map(incident -> new PublishedIncident(incident.getKey(), incident.getValue()))
                .toList();
    }
}
