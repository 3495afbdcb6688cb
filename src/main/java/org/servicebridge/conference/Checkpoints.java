package org.servicebridge.conference;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.HeldTogether;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All checkpoint calls; of an HSSI one is to come at most (IH-14, BRG-1). */
@Repository("checkpointRows")
public class Checkpoints implements HeldTogether {

    private static final String COLUMNS =
            "select call_at, ended_at, held, attended, notes, resources, on_track, none_because from checkpoint ";

    private final JdbcClient database;
    private final Clock clock;

    Checkpoints(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean hasCheckpoints(String reference) {
        return database.sql("select exists (select from checkpoint where incident = :incident)")
                .param("incident", reference)
                .query(Boolean.class)
                .single();
    }

    /** The one that is to come, its time agreed or not. */
    public Optional<Checkpoint> toCome(String reference) {
        return database.sql(COLUMNS + "where incident = :incident and ended_at is null")
                .param("incident", reference)
                .query(Checkpoint.class)
                .optional();
    }

    /** All that are over, the latest first. */
    public List<Checkpoint> past(String reference) {
        return database.sql(COLUMNS + "where incident = :incident and held is not null order by id desc")
                .param("incident", reference)
                .query(Checkpoint.class)
                .list();
    }

    void begin(String reference) {
        database.sql("""
                        insert into checkpoint (incident, begun_at) values (:incident, :now)
                        on conflict (incident) where ended_at is null do nothing
                        """)
                .param("incident", reference)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void agree(String reference, Instant callAt) {
        database.sql("update checkpoint set call_at = :at where incident = :incident and ended_at is null")
                .param("at", Timestamp.from(callAt))
                .param("incident", reference)
                .update();
    }

    /**
     * @param attended who took part; null where they did not meet
     * @param review null where they did not meet
     */
    void end(String reference, @Nullable String attended, String notes, @Nullable CheckpointReview review) {
        database.sql("""
                        update checkpoint
                        set ended_at = :now, held = :held, attended = :attended, notes = :notes, resources = :resources,
                            on_track = :onTrack
                        where incident = :incident and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("held", review != null)
                .param("attended", attended)
                .param("notes", notes)
                .param("resources", review == null ? null : review.resources())
                .param("onTrack", review == null ? null : review.onTrack())
                .param("incident", reference)
                .update();
    }

    /** None is to come any more. */
    void drop(String reference, String because) {
        database.sql("""
                        update checkpoint set ended_at = :now, none_because = :because
                        where incident = :incident and ended_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("because", because)
                .param("incident", reference)
                .update();
    }
}
