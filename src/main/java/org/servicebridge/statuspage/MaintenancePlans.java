package org.servicebridge.statuspage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All planned maintenance with what was said about it. */
@Repository
class MaintenancePlans {

    private final JdbcClient database;

    MaintenancePlans(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, MaintenancePlan plan, Instant now, Actor actor) {
        database.sql("""
                        insert into maintenance (id, title, services, starts_at, ends_at, planned_at, planned_by)
                        values (:id, :title, :services, :starts, :ends, :now, :by)
                        """)
                .param("id", id)
                .param("title", plan.title())
                .param("services", plan.services().toArray(String[]::new))
                .param("starts", Timestamp.from(plan.startsAt()))
                .param("ends", Timestamp.from(plan.endsAt()))
                .param("now", Timestamp.from(now))
                .param("by", actor.id())
                .update();
    }

    /** @throws Refusal where there is none; it stays locked until the transaction ends */
    Maintenance lock(UUID id) {
        UUID locked = database.sql("select id from maintenance where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such maintenance."));
        return read("where m.id = :value", locked).get(0);
    }

    void moveTo(UUID id, Instant startsAt, Instant endsAt) {
        database.sql("update maintenance set starts_at = :starts, ends_at = :ends where id = :id")
                .param("starts", Timestamp.from(startsAt))
                .param("ends", Timestamp.from(endsAt))
                .param("id", id)
                .update();
    }

    void complete(UUID id, Instant now) {
        database.sql("update maintenance set completed_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void cancel(UUID id, Instant now) {
        database.sql("update maintenance set cancelled_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void say(UUID maintenance, MaintenanceState state, String body, Instant now, Actor actor) {
        database.sql("""
                        insert into maintenance_update (id, maintenance, state, body, published_at, published_by)
                        values (gen_random_uuid(), :maintenance, :state, :body, :now, :by)
                        """)
                .param("maintenance", maintenance)
                .param("state", state.name())
                .param("body", body)
                .param("now", Timestamp.from(now))
                .param("by", actor.id())
                .update();
    }

    /** All that end after the moment, the next to begin first. */
    List<Maintenance> since(Instant moment) {
        return read("where m.ends_at >= :value", Timestamp.from(moment));
    }

    /** Differs from before as soon as a transaction that changed anything has committed: each change says something. */
    String fingerprint() {
        return database.sql("select concat_ws('-', count(*), max(sequence)) from maintenance_update")
                .query(String.class)
                .single();
    }

    private List<Maintenance> read(String condition, Object value) {
        Map<UUID, List<MaintenanceUpdate>> said = database
                .sql("select u.* from maintenance_update u join maintenance m on m.id = u.maintenance " + condition
                        + " order by u.sequence desc")
                .param("value", value)
                .query(MaintenanceUpdate.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(MaintenanceUpdate::maintenance));
        return database.sql("select m.* from maintenance m " + condition + " order by m.starts_at, m.planned_at")
                .param("value", value)
                .query((row, number) -> maintenance(row, said))
                .list();
    }

    private static Maintenance maintenance(ResultSet row, Map<UUID, List<MaintenanceUpdate>> said) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Maintenance(
                id,
                row.getString("title"),
                List.of((String[]) row.getArray("services").getArray()),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getTimestamp("planned_at").toInstant(),
                instant(row.getTimestamp("completed_at")),
                instant(row.getTimestamp("cancelled_at")),
                said.getOrDefault(id, List.of()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
