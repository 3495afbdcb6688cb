package org.servicebridge.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many of the engine's operations are for whom, as docs/security.md says it in a table. */
public final class OfferedOperations {

    private static final List<String> WATCHERS = List.of(Groups.OPERATOR, Groups.PROCESS_OWNER, Groups.CAMUNDA_ADMIN);

    private OfferedOperations() {}

    /**
     * The rows of the table; what is closed to all stands in the last one.
     *
     * @param offered the groups for which each operation is
     * @param staff those who are everybody, with Cockpit's three groups
     */
    public static List<String> rows(Map<EngineOperation, Set<String>> offered, Set<String> staff) {
        Map<String, List<Set<String>>> byTag = new TreeMap<>();
        offered.forEach((operation, who) ->
                byTag.computeIfAbsent(operation.tag(), tag -> new ArrayList<>()).add(who));
        Map<String, List<Set<String>>> closed = new TreeMap<>(byTag);
        closed.values().removeIf(all -> all.stream().anyMatch(who -> !who.isEmpty()));
        byTag.keySet().removeAll(closed.keySet());
        List<String> rows = new ArrayList<>();
        byTag.forEach((tag, all) -> rows.add(row(tag, all, staff)));
        rows.add(row(
                String.join(", ", closed.keySet()),
                closed.values().stream().flatMap(List::stream).toList(),
                staff));
        return rows;
    }

    private static String row(String tag, List<Set<String>> all, Set<String> staff) {
        return "| %s | %d | %d | %d | %d | %d | %d | %d |"
                .formatted(
                        tag,
                        all.size(),
                        all.stream()
                                .filter(who -> who.containsAll(staff) && who.containsAll(WATCHERS))
                                .count(),
                        all.stream()
                                .filter(who -> who.equals(Set.copyOf(WATCHERS)))
                                .count(),
                        alone(all, Groups.OPERATOR),
                        alone(all, Groups.PROCESS_OWNER),
                        alone(all, Groups.CAMUNDA_ADMIN),
                        all.stream().filter(Set::isEmpty).count());
    }

    private static long alone(List<Set<String>> all, String group) {
        return all.stream()
                .filter(who -> who.size() < WATCHERS.size() && who.contains(group))
                .count();
    }

    /** The rows that stand in the page. */
    public static List<String> table() {
        try {
            return Files.readAllLines(Path.of("docs/security.md")).stream()
                    .dropWhile(line -> !line.startsWith("| operations on"))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
