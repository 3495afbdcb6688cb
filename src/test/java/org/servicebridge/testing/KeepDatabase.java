package org.servicebridge.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Keeps what a database holds for {@link LandedDatabase}: every row of every table, but what migrations and starts make anew,
 * and nothing by which somebody signs in or a machine is known.
 */
public final class KeepDatabase {

    private static final String LEFT_OUT = """
            ('flyway_schema_history', 'act_ge_schema_log', 'act_ru_meter_log', 'act_ru_task_meter_log', 'api_key', 'rota_feed')
            """;

    /** The end of the engine's ids, which it takes from the machine's network card; they differ without it. */
    private static final Pattern MACHINE =
            Pattern.compile("(?<=\\b\\p{XDigit}{8}-\\p{XDigit}{4}-1\\p{XDigit}{3}-\\p{XDigit}{4})-\\p{XDigit}{12}\\b");

    /** In the place of columns that hold a password's digest, or that come of the machine and its own clock. */
    private static final Map<String, String> REPLACED = Map.of(
            "act_id_user.pwd_", "null",
            "act_id_user.salt_", "null",
            "act_hi_job_log.hostname_", "null",
            "act_ru_job.lock_owner_", "null",
            "act_ru_job.lock_exp_time_", "null",
            "act_ge_property.value_", "case when name_ <> 'camunda.installation.id' then value_ else 'kept' end",
            "model_set.built_at", "timestamptz '2020-01-01 00:00:00Z'");

    private static final String MADE = """
            # Rows of a Service Bridge database in which HSSIs run, each table as PostgreSQL's COPY writes it (CSV with columns).
            # Invented data only. Written by KeepRunningHssis, read by LandedDatabase; docs/adr/0020 says how to look.
            """;

    /** The same files give the same archive. */
    private static final long NO_TIME = 0;

    private final DataSource database;

    public KeepDatabase(DataSource database) {
        this.database = database;
    }

    /**
     * @param takenAt by the application's clock
     * @param hssis the reference of each HSSI that runs, by the state in which it is
     */
    public void into(Path file, Instant takenAt, Map<String, String> hssis) throws SQLException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Connection connection = database.getConnection();
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            write(zip, LandedDatabase.MANIFEST, manifest(connection, takenAt, hssis));
            for (String table : tables(connection)) {
                String rows = rows(connection, table);
                if (rows.indexOf('\n') < rows.length() - 1) {
                    write(zip, LandedDatabase.fileOf(table), rows);
                }
            }
        }
    }

    /** Those whose rows are kept. */
    static List<String> tables(Connection connection) throws SQLException {
        return column(connection, """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in %s
                order by 1
                """.formatted(LEFT_OUT));
    }

    private static String manifest(Connection connection, Instant takenAt, Map<String, String> hssis)
            throws SQLException {
        Map<String, String> said = new TreeMap<>();
        said.put(
                LandedDatabase.MIGRATION,
                column(connection, "select version from flyway_schema_history order by installed_rank desc limit 1")
                        .get(0));
        said.put(LandedDatabase.TAKEN_AT, takenAt.toString());
        hssis.forEach((state, reference) -> said.put(LandedDatabase.HSSI + state, reference));
        for (String sequence : column(connection, """
                select sequencename || '=' || last_value from pg_sequences
                where schemaname = 'public' and last_value is not null
                """)) {
            String[] parts = sequence.split("=", 2);
            said.put(LandedDatabase.SEQUENCE + parts[0], parts[1]);
        }
        return said.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue() + "\n")
                .collect(Collectors.joining("", MADE, ""));
    }

    private static String rows(Connection connection, String table) throws SQLException, IOException {
        String columns = column(connection, """
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER'
                order by ordinal_position
                """.formatted(table)).stream()
                .map(column -> REPLACED.getOrDefault(table + "." + column, "\"" + column + "\"") + " as " + column)
                .collect(Collectors.joining(", "));
        StringWriter rows = new StringWriter();
        new CopyManager(connection.unwrap(BaseConnection.class))
                .copyOut("copy (select %s from %s) to stdout (format csv, header)".formatted(columns, table), rows);
        return MACHINE.matcher(rows.toString()).replaceAll("-000000000000");
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void write(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
