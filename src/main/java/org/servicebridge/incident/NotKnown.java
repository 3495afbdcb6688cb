package org.servicebridge.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.servicebridge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked of the minimum data set of an HSSI, and answered with "not known" (MDS-1). */
@Repository
public class NotKnown {

    private final JdbcClient database;
    private final Clock clock;

    NotKnown(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Said twice it is said once. */
    public void add(String reference, Collection<DataSetItem> items, Actor actor) {
        for (DataSetItem item : items) {
            database.sql("""
                            insert into data_set_not_known (incident, item, said_at, said_by)
                            values (:incident, :item, :now, :by) on conflict do nothing
                            """)
                    .param("incident", reference)
                    .param("item", item.code())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("by", actor.id())
                    .update();
        }
    }

    /** What was said of the set before counts no more: it is asked anew. */
    public void replace(String reference, AskedAt askedAt, Collection<DataSetItem> items, Actor actor) {
        Arrays.stream(DataSetItem.values())
                .filter(item -> item.askedAt() == askedAt)
                .forEach(item -> remove(reference, item));
        add(reference, items, actor);
    }

    /** Somebody knows it after all. */
    void remove(String reference, DataSetItem item) {
        database.sql("delete from data_set_not_known where incident = :incident and item = :item")
                .param("incident", reference)
                .param("item", item.code())
                .update();
    }

    List<DataSetItem> of(String reference) {
        return database
                .sql("select item from data_set_not_known where incident = :incident")
                .param("incident", reference)
                .query(String.class)
                .list()
                .stream()
                .map(DataSetItem::of)
                .toList();
    }
}
