package org.servicebridge.communication;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of a notice or page as a whole, counted by the database: a notice may have ten thousand readers. */
@Repository
class Tallies {

    private static final Comparator<Tally> BY_STATE =
            Comparator.comparing(Tally::state).thenComparing(Tally::channel);

    private final JdbcClient database;

    Tallies(JdbcClient database) {
        this.database = database;
    }

    /** How many deliveries of a notice stand in each state, by channel. */
    List<Tally> ofNotice(UUID notice) {
        return of(
                "select channel, state, count(*) as count from delivery where notice = :id group by channel, state",
                notice);
    }

    /** How many messages of a page stand in each state, by channel. */
    List<Tally> ofPage(UUID page) {
        return of(
                "select channel, state, count(*) as count from delivery where page = :id group by channel, state",
                page);
    }

    private List<Tally> of(String counted, UUID id) {
        return database.sql(counted).param("id", id).query(Tally.class).list().stream()
                .sorted(BY_STATE)
                .toList();
    }
}
