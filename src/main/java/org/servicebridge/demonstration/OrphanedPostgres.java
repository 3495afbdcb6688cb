package org.servicebridge.demonstration;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Stops a PostgreSQL that outlived a killed application, so that the next start finds its data directory free. It touches no
 * other process, whatever number an old file names, and no PostgreSQL whose application still runs.
 */
final class OrphanedPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Path data;
    private final Path pidFile;

    private OrphanedPostgres(Path data) {
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** @throws IOException where an application still runs on the directory, or the PostgreSQL does not stop */
    static void stop(Path dataDirectory) throws IOException {
        new OrphanedPostgres(dataDirectory).stop();
    }

    private void stop() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        requireNoApplication();
        Optional<ProcessHandle> orphan = postmaster();
        if (orphan.isPresent()) {
            stop(orphan.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The application that started the PostgreSQL holds this lock until it ends, however it ends. */
    private void requireNoApplication() throws IOException {
        Path lockFile = data.resolve("epg-lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            throw inUse();
        }
    }

    private IOException inUse() {
        return new IOException("Another Service Bridge already runs on the data directory " + data);
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(this::servesThisData);
    }

    /** A number is given to another process after a while, so what counts is the data directory on the command line. */
    private boolean servesThisData(ProcessHandle process) {
        String[] arguments = process.info().arguments().orElseGet(() -> new String[0]);
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i - 1].equals("-D") && Path.of(arguments[i]).equals(data)) {
                return true;
            }
        }
        return false;
    }

    /** Asks it first, which waits for whoever is still connected; then makes it, which loses nothing that was committed. */
    private void stop(ProcessHandle orphan) throws IOException {
        List<ProcessHandle> workers = orphan.descendants().toList();
        orphan.destroy();
        if (comesTrue(() -> !Files.exists(pidFile) || !orphan.isAlive())) {
            return;
        }
        orphan.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        if (!comesTrue(() -> !orphan.isAlive())) {
            throw new IOException("PostgreSQL " + orphan.pid() + " of an earlier run does not stop");
        }
    }

    private static boolean comesTrue(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }
}
