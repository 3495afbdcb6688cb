package org.servicebridge.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ends what the tests of a process leave when it has ended, in whatever way: the processes that name its directory on their
 * command lines (PostgreSQL, child applications, Chromium), and the directory. Runs beside it in a process of its own, which
 * learns of the end by the pipe between them; needs nothing but the JDK.
 */
final class Leftovers {

    private static final int PATIENCE_SECONDS = 30;

    private Leftovers() {}

    /** Watches over the process whose directory is the first line of the input, not an argument, which would be found itself. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader owner = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Path directory = Path.of(owner.readLine());
        // A terminal interrupts the watch together with the process.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> sweep(directory)));
        owner.transferTo(Writer.nullWriter());
    }

    /** What earlier processes left under this directory, where nobody was there any more to sweep. */
    static void sweepAll(Path root) throws IOException {
        Pattern owner = Pattern.compile(Pattern.quote(root + "/") + "(\\d+)/");
        Stream<String> ofProcesses = ProcessHandle.allProcesses()
                .map(process -> owner.matcher(commandLine(process)))
                .filter(Matcher::find)
                .map(found -> found.group(1));
        Set<String> owners;
        try (Stream<Path> directories = Files.list(root)) {
            owners = Stream.concat(
                            ofProcesses,
                            directories.map(directory -> directory.getFileName().toString()))
                    .filter(name -> name.matches("\\d+"))
                    .collect(Collectors.toSet());
        }
        owners.stream()
                .filter(name -> ProcessHandle.of(Long.parseLong(name)).isEmpty())
                .forEach(name -> sweep(root.resolve(name)));
    }

    /** @param directory named by the number of the process that it belongs to */
    static void sweep(Path directory) {
        ProcessHandle.of(Long.parseLong(directory.getFileName().toString()))
                .ifPresent(owner -> owner.onExit().join());
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(directory + "/"))
                .toList();
        left.forEach(ProcessHandle::destroy);
        await(left);
        left.forEach(ProcessHandle::destroyForcibly);
        await(left);
        delete(directory);
    }

    private static void await(List<ProcessHandle> processes) {
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Also one too long for {@link ProcessHandle.Info}, as of a child application with its class path. */
    private static String commandLine(ProcessHandle process) {
        Path file = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException goneOrNoSuchSystem) {
            return process.info().commandLine().orElse("");
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException deletedByAnother) {
            // The other process of the run sweeps as well; what stays, the next run takes away.
        }
    }
}
