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
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How many of the engine's operations are for whom, as docs/security.md says it in a table. */
public final class OfferedOperations {

    /** The columns with which the two tables of the page begin. */
    public static final String COUNTED = "| operations on | all";

    public static final String NAMED = "| operations on | for";

    private static final Path PAGE = Path.of("docs/security.md");
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

    /**
     * The operations that are offered, by name: a row for each subject and each of those for whom some of its operations are.
     *
     * @param offered the groups for which each operation is
     * @param staff those who are everybody, with Cockpit's three groups
     */
    public static List<String> names(Map<EngineOperation, Set<String>> offered, Set<String> staff) {
        Map<String, Set<String>> names = new TreeMap<>();
        offered.forEach((operation, groups) -> {
            if (!groups.isEmpty()) {
                names.computeIfAbsent(operation.tag() + " | " + audience(groups, staff), row -> new TreeSet<>())
                        .add("`%s %s`".formatted(operation.method(), operation.path()));
            }
        });
        return names.entrySet().stream()
                .map(row -> "| %s | %s |".formatted(row.getKey(), String.join(", ", row.getValue())))
                .toList();
    }

    private static String audience(Set<String> groups, Set<String> staff) {
        if (groups.containsAll(staff)) {
            return "everybody";
        }
        return groups.equals(Set.copyOf(WATCHERS)) ? "Cockpit" : String.join(" and ", new TreeSet<>(groups));
    }

    /** The rows of one of the tables that stand in the page. */
    public static List<String> table(String firstColumns) {
        try {
            return Files.readAllLines(PAGE).stream()
                    .dropWhile(line -> !line.startsWith(firstColumns))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes the rows of one of the tables anew. */
    public static void write(String firstColumns, List<String> rows) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(PAGE));
            int first = IntStream.range(0, lines.size())
                            .filter(line -> lines.get(line).startsWith(firstColumns))
                            .findFirst()
                            .orElseThrow()
                    + 2;
            int last = first + table(firstColumns).size();
            lines.subList(first, last).clear();
            lines.addAll(first, rows);
            Files.writeString(PAGE, String.join("\n", lines) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
