package org.servicebridge.engine;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A database that runs already can only be taken further: what it went through stays as it was, and what is new comes after.
 *
 * <p>Every migration stands with its checksum in {@code landed-migrations.txt}; whoever adds one adds its line, the last, in the
 * same commit (the failure shows it), so none can be forgotten. A line may change as long as no other database has the
 * migration. Those up to {@link #LANDED_UP_TO} run elsewhere: {@link #LANDED}, a checksum of their lines, refuses that one of
 * them is changed together with its line. It is moved on when a set of migrations lands, and needs no history of the
 * repository, which an archive or a shallow clone has not.
 */
class MigrationsTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Path PINNED = Path.of("src/test/resources/landed-migrations.txt");
    private static final int LANDED_UP_TO = 124;
    private static final String LANDED = "bfa6be8d4a74925ab8ef99b3f4f30e6d7cfc295ff6450d7bf54e36cc9ae38086";

    /** Makes the engine's tables by the scripts in the engine's jar, whose version the build names. */
    private static final String OF_THE_ENGINE = "V1__engine_tables.java";

    @Test
    void every_migration_is_pinned_as_it_is_and_the_newest_stands_last() throws IOException {
        assertThat(Files.readAllLines(PINNED))
                .as("%s, a line for each migration in their order", PINNED)
                .isEqualTo(found());
    }

    @Test
    void what_databases_went_through_stays_as_it_was() throws IOException {
        // given
        String landed = Files.readAllLines(PINNED).stream()
                .filter(line -> number(nameIn(line)) <= LANDED_UP_TO)
                .collect(joining("\n"));

        // then
        assertThat(digest(landed.getBytes(StandardCharsets.UTF_8)))
                .as("The migrations up to V%d run in databases elsewhere; write a new one instead", LANDED_UP_TO)
                .isEqualTo(LANDED);
    }

    @Test
    void what_a_kept_database_went_through_has_landed() throws IOException {
        // given
        try (Stream<Path> kept = Files.list(Path.of("src/test/resources/landed"))) {

            // then
            assertThat(kept)
                    .as("The seal is moved on with what landed last")
                    .isNotEmpty()
                    .allMatch(zip -> Integer.parseInt(name(zip).replaceAll("\\D", "")) <= LANDED_UP_TO);
        }
    }

    private static List<String> found() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> name(file).matches("V\\d+__.*"))
                    .filter(file -> !name(file).equals(OF_THE_ENGINE))
                    .sorted(Comparator.comparing(file -> number(name(file))))
                    .map(file -> digest(content(file)) + "  " + name(file))
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String nameIn(String line) {
        return line.split(" {2}")[1];
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
