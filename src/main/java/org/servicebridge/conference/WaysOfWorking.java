package org.servicebridge.conference;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people work together on each HSSI, as it was set last. */
@Repository
public class WaysOfWorking {

    private final JdbcClient database;
    private final Clock clock;

    WaysOfWorking(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<WayOfWorking> of(String reference) {
        return Optional.ofNullable(of(List.of(reference)).get(reference));
    }

    /** By reference; none of those for which nothing was set. */
    public Map<String, WayOfWorking> of(List<String> references) {
        return database
                .sql("select incident, way, place from way_of_working where incident = any (:references)")
                .param("references", references.toArray(String[]::new))
                .query(WayOfWorking.class)
                .list()
                .stream()
                .collect(Collectors.toMap(WayOfWorking::incident, way -> way));
    }

    void set(WayOfWorking chosen, Actor actor) {
        database.sql("""
                        insert into way_of_working (incident, way, place, chosen_at, chosen_by)
                        values (:incident, :way, :place, :now, :by)
                        on conflict (incident) do update set way = excluded.way, place = excluded.place,
                            chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by
                        """)
                .param("incident", chosen.incident())
                .param("way", chosen.way().name())
                .param("place", chosen.place())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .update();
    }
}
