package org.servicebridge.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.flywaydb.core.Flyway;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * What a database held when a version landed, with HSSIs under way in it. A zip holds a file a table, as PostgreSQL copies it,
 * and a manifest; {@link KeepDatabase} writes it.
 */
public final class LandedDatabase {

    static final String MANIFEST = "manifest.properties";
    static final String MIGRATION = "migration";
    static final String TAKEN_AT = "taken-at";
    static final String SEQUENCE = "sequence.";
    static final String HSSI = "hssi.";

    private static final String TABLES = "tables/";
    private static final String TABLE_FILE = ".csv";
    private static final Path DIRECTORY = Path.of("src", "test", "resources", "landed");

    private final Properties manifest;
    private final Map<String, byte[]> tables;

    private LandedDatabase(Properties manifest, Map<String, byte[]> tables) {
        this.manifest = manifest;
        this.tables = tables;
    }

    /** @param name of the landed version, for instance {@code v84} */
    public static LandedDatabase of(String name) throws IOException {
        Properties manifest = new Properties();
        Map<String, byte[]> tables = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file(name).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(MANIFEST)) {
                    manifest.load(reader(content));
                } else {
                    tables.put(tableIn(entry.getName()), content);
                }
            }
        }
        return new LandedDatabase(manifest, tables);
    }

    public static Path file(String name) {
        return DIRECTORY.resolve(name + ".zip");
    }

    static String fileOf(String table) {
        return TABLES + table + TABLE_FILE;
    }

    private static String tableIn(String file) {
        return file.substring(TABLES.length(), file.length() - TABLE_FILE.length());
    }

    private static Reader reader(byte[] content) {
        return new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8);
    }

    /** By the clock of the application that was stopped then. */
    public Instant takenAt() {
        return Instant.parse(said(TAKEN_AT));
    }

    /** @param state in which it was left, for instance {@code unconfirmed} */
    public String reference(String state) {
        return said(HSSI + state);
    }

    private String said(String key) {
        return Objects.requireNonNull(manifest.getProperty(key), key);
    }

    /** The rows of each table as text, columns first. */
    public Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        tables.forEach((table, content) -> rows.put(table, new String(content, StandardCharsets.UTF_8)));
        return rows;
    }

    /** One column of a table, row by row; blank where the database has null. */
    List<String> values(String table, String column) throws IOException {
        CSVFormat rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = rows.parse(reader(Objects.requireNonNull(tables.get(table), table)))) {
            return parser.stream().map(row -> row.get(column)).toList();
        }
    }

    /** Makes the tables as they were then, since migrations never change, and puts the rows in. */
    void restoreInto(DataSource empty) throws SQLException, IOException {
        Flyway.configure()
                .dataSource(empty)
                .locations("classpath:db/migration", "classpath:org/servicebridge/engine/migration")
                .target(said(MIGRATION))
                .load()
                .migrate();
        try (Connection connection = empty.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // The record guards itself against other hands, by triggers and by references.
            statement.execute("set local session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", KeepDatabase.tables(connection)) + " cascade");
            CopyManager copies = new CopyManager(connection.unwrap(BaseConnection.class));
            for (Map.Entry<String, byte[]> table : tables.entrySet()) {
                copies.copyIn(
                        "copy %s (%s) from stdin (format csv, header)"
                                .formatted(table.getKey(), columns(table.getValue())),
                        new ByteArrayInputStream(table.getValue()));
            }
            setSequences(connection);
            connection.commit();
        }
    }

    private static String columns(byte[] table) {
        return List.of(new String(table, StandardCharsets.UTF_8).split("\n", 2)).get(0);
    }

    private void setSequences(Connection connection) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (String key : manifest.stringPropertyNames()) {
                if (key.startsWith(SEQUENCE)) {
                    set.setString(1, key.substring(SEQUENCE.length()));
                    set.setLong(2, Long.parseLong(said(key)));
                    set.execute();
                }
            }
        }
    }
}
