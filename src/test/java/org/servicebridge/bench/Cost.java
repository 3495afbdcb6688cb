package org.servicebridge.bench;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was sent to a database and written by it.
 *
 * @param statements sent, a batch counting as one
 * @param log bytes of write-ahead log
 * @param rows left, by table
 */
public record Cost(int statements, long log, Map<String, Long> rows) {

    /** What runs, and what it costs: the rest of what the caller does meanwhile is not counted as sent. */
    public static Cost of(JdbcClient database, SentStatements sent, Runnable act) {
        sent.forget();
        Map<String, Long> before = rows(database);
        long from = written(database);
        act.run();
        long to = written(database);
        Map<String, Long> left = rows(database);
        left.replaceAll((table, rows) -> rows - before.getOrDefault(table, 0L));
        left.values().removeIf(rows -> rows == 0);
        return new Cost(sent.all(), to - from, left);
    }

    public long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long written(JdbcClient database) {
        return database.sql("select (pg_current_wal_insert_lsn() - '0/0')::bigint")
                .query(Long.class)
                .single();
    }

    private static Map<String, Long> rows(JdbcClient database) {
        Map<String, Long> rows = new TreeMap<>();
        database.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        database.sql("select count(*) from public." + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }
}
