package org.servicebridge.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests of this process keep databases and the like; gone with the process, however that ends. */
public final class TestData {

    private static final Path ROOT = Path.of("target", "test-data").toAbsolutePath();
    private static final Path OWN =
            ROOT.resolve(String.valueOf(ProcessHandle.current().pid()));

    /** Unpacked once for all applications and processes. */
    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    /** Never closed: its end is how the watch learns of ours. */
    private static final Writer WATCH;

    static {
        try {
            Files.createDirectories(ROOT);
            Files.createDirectories(BINARIES);
            Leftovers.sweepAll(ROOT);
            Files.createDirectories(OWN);
            WATCH = watch();
        } catch (IOException failed) {
            throw new UncheckedIOException("No place for the data of tests", failed);
        }
    }

    private TestData() {}

    /** An empty directory for an application, in which the programs of PostgreSQL are unpacked already. */
    public static Path directory(String purpose) {
        try {
            Path directory = Files.createTempDirectory(OWN, purpose);
            Files.createSymbolicLink(directory.resolve("postgres-binaries"), BINARIES);
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException("No data directory for the test", failed);
        }
    }

    /** A PostgreSQL of one's own without anything in it. */
    public static EmbeddedPostgres emptyDatabase() throws IOException {
        return databaseIn(directory("database"));
    }

    /** The one of an application whose directory this is, for as long as that does not run. */
    static EmbeddedPostgres databaseIn(Path directory) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(BINARIES.toFile())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    private static Writer watch() throws IOException {
        Process watch = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Path.of("target", "test-classes").toAbsolutePath().toString(),
                        Leftovers.class.getName())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        Writer pipe = watch.outputWriter(StandardCharsets.UTF_8);
        pipe.write(OWN + "\n");
        pipe.flush();
        return pipe;
    }
}
