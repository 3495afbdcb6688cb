package org.servicebridge.incident;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a provider's last update left out of the minimum data set, until somebody says it or that it is not known (MDS-1). */
@Repository
class LeftOut {

    private final JdbcClient database;

    LeftOut(JdbcClient database) {
        this.database = database;
    }

    /** The next update is asked for all of it anew. */
    void replace(String reference, Collection<DataSetItem> items) {
        database.sql("delete from update_left_out where incident = :incident")
                .param("incident", reference)
                .update();
        for (DataSetItem item : items) {
            database.sql("insert into update_left_out (incident, item) values (:incident, :item)")
                    .param("incident", reference)
                    .param("item", item.code())
                    .update();
        }
    }

    void remove(String reference, DataSetItem item) {
        database.sql("delete from update_left_out where incident = :incident and item = :item")
                .param("incident", reference)
                .param("item", item.code())
                .update();
    }

    List<DataSetItem> of(String reference) {
        return database
                .sql("select item from update_left_out where incident = :incident")
                .param("incident", reference)
                .query(String.class)
                .list()
                .stream()
                .map(DataSetItem::of)
                .sorted()
                .toList();
    }
}
