package org.servicebridge.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The list of the engine's calls as a reader of it understands it, read here once more so that the doors are held against its
 * words and not against how the application reads them.
 */
public final class ListedCalls {

    private static final Path LIST = Path.of("src/main/resources/engine-calls.txt");
    private static final Set<String> WATCHERS = Set.of(Groups.PROCESS_OWNER, Groups.OPERATOR, Groups.CAMUNDA_ADMIN);

    private ListedCalls() {}

    /** The calls of the list, such as {@code GET /task/{}}, each with those of these groups that may make it. */
    public static Map<String, Set<String>> groups(Collection<String> groups) {
        Map<String, Set<String>> listed = new LinkedHashMap<>();
        lines().forEach(columns ->
                listed.computeIfAbsent(call(columns), call -> new TreeSet<>()).addAll(named(columns[2], groups)));
        return listed;
    }

    /** The names of the fields that each call takes; of a field of a field, both. */
    static Map<String, Set<String>> fields() {
        return lines().collect(Collectors.toMap(
                ListedCalls::call,
                columns -> Set.of(words(columns[4].replace('.', ' '))),
                (one, other) -> Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet())));
    }

    /** The names of the parameters that each call takes in its address. */
    static Map<String, Set<String>> parameters() {
        return lines().collect(Collectors.toMap(
                ListedCalls::call,
                columns -> Set.of(words(columns[3])),
                (one, other) -> Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet())));
    }

    /** The call of the list that an address at one of the engine's doors is; empty where it is none. */
    public static Optional<String> callOf(String method, String address) {
        String path = address.replaceFirst("^(/camunda/api/engine|/engine-rest)(/engine/default(?=/))?", "");
        PathContainer asked = PathContainer.parsePath(path);
        return lines().filter(columns -> columns[0].strip().equals(method))
                .map(columns -> PathPatternParser.defaultInstance.parse(columns[1].strip()))
                .filter(pattern -> pattern.matches(asked))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(pattern -> call(method, pattern.getPatternString()));
    }

    /** The fields of a call in which there may be anything. */
    public static Set<String> fieldsOfAnything(String call) {
        return lines().filter(columns -> call(columns).equals(call))
                .flatMap(columns -> Stream.of(words(columns[4])))
                .filter(field -> field.endsWith(".**"))
                .map(field -> field.substring(0, field.length() - ".**".length()))
                .collect(Collectors.toSet());
    }

    /** The call of an operation as the list writes it, whatever its parts are named. */
    public static String call(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]+}", "{}");
    }

    private static String call(String[] columns) {
        return call(columns[0].strip(), columns[1].strip());
    }

    private static Set<String> named(String column, Collection<String> groups) {
        Set<String> named = Set.of(words(column));
        return groups.stream()
                .filter(group -> named.contains("everybody")
                        || named.contains("watchers") && WATCHERS.contains(group)
                        || named.contains(group))
                .collect(Collectors.toSet());
    }

    private static String[] words(String column) {
        return new LinkedHashSet<>(List.of(column.strip().split("\\s+"))).toArray(String[]::new);
    }

    private static Stream<String[]> lines() {
        try {
            Map<String, String> named = new LinkedHashMap<>();
            List<String[]> calls = new ArrayList<>();
            for (String line : Files.readAllLines(LIST)) {
                if (line.startsWith("@")) {
                    String[] parts = line.split("=");
                    named.put(parts[0].strip(), parts[1].strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    calls.add(line.split("\\|", -1));
                }
            }
            calls.forEach(columns -> columns[4] = written(columns[4], named));
            return calls.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A name that stands for fields may stand within another. */
    private static String written(String column, Map<String, String> named) {
        String written = column;
        for (int depth = 0; depth < named.size(); depth++) {
            for (Map.Entry<String, String> one : named.entrySet()) {
                written = written.replace(one.getKey(), one.getValue());
            }
        }
        return written;
    }
}
