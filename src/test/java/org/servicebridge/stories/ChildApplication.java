package org.servicebridge.stories;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.servicebridge.ServiceBridge;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.TestData;

/** The real application in a process of its own, which can be stopped in order or killed, and started again on its data. */
final class ChildApplication {

    private static final Pattern READY = Pattern.compile("Service Bridge is ready: \\S+ \\(port (\\d+)\\)");
    private static final Pattern LISTENS = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration LONGEST_START = Duration.ofSeconds(100);
    private static final Duration LONGEST_START_OF_SEVERAL = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int PORT_LINE = 3;

    private final Path directory;
    private final List<String> settings;
    private Process process;
    private Path log;
    private int starts = 1;
    private int port;

    private ChildApplication(Path directory, List<String> settings) throws IOException {
        this.directory = directory;
        this.settings = settings;
        this.log = directory.resolve("start-1.log");
        this.process = launch();
    }

    /**
     * Starts on an empty directory of its own; is not ready yet.
     *
     * @param settings further ones, {@code --name=value}
     */
    static ChildApplication launched(String... settings) throws IOException {
        return new ChildApplication(TestData.directory("child"), List.of(settings));
    }

    /** Starts again on what its directory holds, and waits until it is ready. */
    void start() throws IOException {
        starts++;
        log = directory.resolve("start-%d.log".formatted(starts));
        process = launch();
        awaitReady();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + directory,
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                ServiceBridge.class.getName(),
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--service-bridge.clock-starts.enabled=false",
                "--service-bridge.sign-in.digest-cost=4",
                "--service-bridge.data-directory=" + directory));
        command.addAll(settings);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    void awaitReady() {
        await(LONGEST_START, () -> !process.isAlive() || READY.matcher(log()).find());
        Matcher ready = READY.matcher(log());
        if (!ready.find()) {
            throw new AssertionError("It does not start:\n" + log());
        }
        port = Integer.parseInt(ready.group(1));
    }

    /** Waits until it takes requests, where no demonstration says so and several start at once. */
    void awaitServing() {
        await(LONGEST_START_OF_SEVERAL, () -> !process.isAlive() || isServing());
        if (!process.isAlive()) {
            throw new AssertionError("It does not start:\n" + log());
        }
    }

    private boolean isServing() {
        Matcher listens = LISTENS.matcher(log());
        if (!listens.find()) {
            return false;
        }
        port = Integer.parseInt(listens.group(1));
        return Visitor.at(port).get("/actuator/health/readiness").statusCode() == HttpURLConnection.HTTP_OK;
    }

    int port() {
        return port;
    }

    /** What it has logged since its last start. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** SIGKILL: nothing is put in order. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, as a supervisor stops it. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not stop:\n" + log());
        }
    }

    /** Its PostgreSQL, as long as that runs. */
    Optional<ProcessHandle> postgres() throws IOException {
        Path file = postmasterFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
                .filter(ProcessHandle::isAlive);
    }

    Connection connect() throws IOException, SQLException {
        String databasePort =
                Files.readAllLines(postmasterFile()).get(PORT_LINE).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(databasePort), "postgres", "postgres");
    }

    /** Ends whatever of it still runs. */
    void end() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        Optional<ProcessHandle> postgres = postgres();
        if (postgres.isPresent()) {
            List<ProcessHandle> workers = postgres.get().descendants().toList();
            postgres.get().destroyForcibly();
            workers.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Looks again and again until it is so; fails where it does not come to be so in time. */
    static void await(Duration atMost, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not so after " + atMost);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private Path postmasterFile() {
        return directory.resolve("postgres").resolve("postmaster.pid");
    }

    private static String classPath() {
        Path tests = Path.of("target", "test-classes").toAbsolutePath();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().equals(tests))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
