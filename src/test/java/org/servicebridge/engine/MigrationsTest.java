package org.servicebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A database that runs already can only be taken further: what it went through stays as it was, and what is new comes after. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Path LANDED = Path.of("src/test/resources/landed-migrations.txt");

    @Test
    void migrations_that_databases_went_through_stay_as_they_were() throws IOException {
        assertThat(found()).containsAllEntriesOf(landed());
    }

    @Test
    void what_is_new_comes_after_what_databases_went_through() throws IOException {
        // given
        int last = landed().keySet().stream()
                .mapToInt(MigrationsTest::number)
                .max()
                .orElseThrow();

        // when
        Map<String, String> added = found();
        added.keySet().removeAll(landed().keySet());

        // then
        assertThat(added.keySet()).allSatisfy(name -> assertThat(number(name)).isGreaterThan(last));
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static Map<String, String> landed() throws IOException {
        return Files.readAllLines(LANDED).stream()
                .map(line -> line.split(" {2}"))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    }

    private static Map<String, String> found() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(), MigrationsTest::digest, (one, other) -> one, TreeMap::new));
        }
    }

    private static String digest(Path file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
