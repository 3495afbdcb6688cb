package org.servicebridge.rota;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed what in the rota, when and why; only ever added to. */
@Repository
public class RotaHistory {

    private static final int MOST = 200;

    private final JdbcClient database;
    private final Clock clock;

    RotaHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(String kind, String text, String reason, Actor actor) {
        add(kind, null, text, reason, null, actor);
    }

    void add(String kind, @Nullable UUID shift, String text, String reason, @Nullable String agreedBy, Actor actor) {
        database.sql("""
                        insert into rota_change (at, actor, kind, shift, text, reason, agreed_by)
                        values (:at, :actor, :kind, :shift, :text, :reason, :agreedBy)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor.id())
                .param("kind", kind)
                .param("shift", shift)
                .param("text", text)
                .param("reason", reason)
                .param("agreedBy", agreedBy)
                .update();
    }

    /** The latest changes, the newest first; 200 at most. */
    public List<RotaChange> latest() {
        return database.sql("select * from rota_change order by id desc limit :most")
                .param("most", MOST)
                .query(RotaChange.class)
                .list();
    }

    /** What happened to one shift, the newest first. */
    public List<RotaChange> of(UUID shift) {
        return database.sql("select * from rota_change where shift = :shift order by id desc")
                .param("shift", shift)
                .query(RotaChange.class)
                .list();
    }
}
