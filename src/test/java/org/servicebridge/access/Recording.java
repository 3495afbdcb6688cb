package org.servicebridge.access;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What Tasklist, Cockpit, Admin and Welcome sent to the engine's REST API while people's stories ran in Chromium, and what no
 * story made them send although people need it. The list of the engine's calls is written from the two.
 */
public final class Recording {

    private static final Path RECORDED = Path.of("src/test/resources/access/recorded-calls.txt");
    private static final Path NOT_RECORDED = Path.of("src/test/resources/access/unrecorded-calls.txt");

    private Recording() {}

    /** What was recorded, a line for each application and call. */
    public static List<RecordedCall> recorded() {
        return calls(RECORDED);
    }

    /** What was not, each with the reason why it is on the list all the same. */
    public static List<RecordedCall> notRecorded() {
        return calls(NOT_RECORDED);
    }

    /** Those of the calls that the recording has not, or not with all that they were sent with. */
    public static List<String> missing(Collection<RecordedCall> sent) {
        Map<String, RecordedCall> known = byLine(recorded().stream());
        return byLine(sent.stream()).entrySet().stream()
                .filter(call -> !known.containsKey(call.getKey())
                        || !known.get(call.getKey()).covers(call.getValue()))
                .map(call -> call.getValue().line())
                .toList();
    }

    /** Adds them to the recording. */
    public static void add(Collection<RecordedCall> sent) {
        Map<String, RecordedCall> all = byLine(Stream.concat(recorded().stream(), sent.stream()));
        String head = lines(RECORDED).filter(line -> line.startsWith("#")).collect(joining("\n"));
        String calls = all.values().stream().map(RecordedCall::line).collect(joining("\n"));
        try {
            Files.writeString(RECORDED, "%s%n%n%s%n".formatted(head, calls));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Map<String, RecordedCall> byLine(Stream<RecordedCall> calls) {
        Map<String, RecordedCall> byLine = new TreeMap<>();
        calls.forEach(call -> byLine.merge(call.by() + " " + call.call(), call, RecordedCall::with));
        return byLine;
    }

    private static List<RecordedCall> calls(Path file) {
        return lines(file)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(RecordedCall::read)
                .toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
