package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Walks every operation that the engine's REST API has, as every group, and compares who is let in with the table in
 * docs/security.md. Each is asked with something that no call takes, so that one that is let in changes nothing.
 */
@WebTest
class EngineOperationsTest {

    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String REST = "/engine-rest";
    private static final String UNHEARD_OF = "unheardOf";
    private static final List<String> STAFF =
            List.of("bridge lead desk edm level3 level4 ecab clinical security owner change problem".split(" "));
    private static final List<String> WATCHERS = List.of("process", "operator", "admin");
    private static final Set<String> READING = Set.of("GET", "OPTIONS");

    @LocalServerPort
    int port;

    @Test
    void each_operation_is_for_whom_the_table_says_and_for_nobody_else() {
        // given
        List<EngineOperation> operations = EngineOperation.all();

        // when
        Map<EngineOperation, Set<String>> letIn = walk(TASKLIST, browsers(), operations);

        // then
        assertThat(operations).hasSizeGreaterThan(390);
        assertThat(rows(letIn)).isEqualTo(table());
    }

    @Test
    void programs_with_a_password_are_let_in_no_further() {
        // given
        List<EngineOperation> operations = EngineOperation.all();
        Map<String, Visitor> programs =
                WATCHERS.stream().collect(Collectors.toMap(who -> who, who -> Visitor.withPassword(port, who, who)));
        Map<String, Visitor> browsers = new TreeMap<>(browsers());
        browsers.keySet().retainAll(WATCHERS);

        // when
        Map<EngineOperation, Set<String>> letIn = walk(REST, programs, operations);

        // then
        assertThat(letIn).isEqualTo(walk(TASKLIST, browsers, operations));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "operator", "process", "admin"})
    void a_field_that_the_web_applications_do_not_send_is_refused(String who) {
        // given
        Visitor visitor = Visitor.signedIn(port, who);
        Map<String, Set<String>> listed = fieldsOfTheList();

        // when
        List<String> taken = EngineOperation.all().stream()
                .filter(operation -> listed.containsKey(call(operation)))
                .flatMap(operation -> operation.fields().stream()
                        .filter(field ->
                                !listed.getOrDefault(call(operation), Set.of()).contains(field))
                        .filter(field -> !isRefused(
                                visitor.send(operation.method(), TASKLIST + operation.address(), body(field))))
                        .map(field -> call(operation) + " " + field))
                .toList();

        // then
        assertThat(taken).isEmpty();
    }

    private Map<String, Visitor> browsers() {
        return Stream.concat(STAFF.stream(), WATCHERS.stream())
                .collect(Collectors.toMap(
                        who -> who, who -> Visitor.signedIn(port, who), (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<EngineOperation, Set<String>> walk(
            String door, Map<String, Visitor> visitors, List<EngineOperation> operations) {
        Map<EngineOperation, Set<String>> letIn = new LinkedHashMap<>();
        for (EngineOperation operation : operations) {
            Set<String> who = new TreeSet<>();
            visitors.forEach((name, visitor) -> {
                if (isOffered(ask(visitor, door, operation))) {
                    who.add(name);
                }
            });
            letIn.put(operation, who);
        }
        return letIn;
    }

    private static HttpResponse<String> ask(Visitor visitor, String door, EngineOperation operation) {
        String address = door + operation.address();
        return READING.contains(operation.method())
                ? visitor.send(operation.method(), address + "?" + UNHEARD_OF + "=1", "")
                : visitor.send(operation.method(), address + "?" + UNHEARD_OF + "=1", body(UNHEARD_OF));
    }

    private static boolean isOffered(HttpResponse<String> answer) {
        return answer.statusCode() != 403
                || !answer.body().contains("does not offer") && !answer.body().contains("not for your group");
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        return answer.statusCode() == 403 && answer.body().contains("\"type\":\"Refusal\"");
    }

    /** For each thing that operations are about, how many of them are for whom. */
    private static List<String> rows(Map<EngineOperation, Set<String>> letIn) {
        Map<String, List<Set<String>>> byTag = new TreeMap<>();
        letIn.forEach((operation, who) ->
                byTag.computeIfAbsent(operation.tag(), tag -> new ArrayList<>()).add(who));
        List<String> rows = new ArrayList<>();
        Map<String, List<Set<String>>> closed = new TreeMap<>(byTag);
        closed.values().removeIf(all -> all.stream().anyMatch(who -> !who.isEmpty()));
        byTag.keySet().removeAll(closed.keySet());
        byTag.forEach((tag, all) -> rows.add(row(tag, all)));
        rows.add(row(
                String.join(", ", closed.keySet()),
                closed.values().stream().flatMap(List::stream).toList()));
        return rows;
    }

    private static String row(String tag, List<Set<String>> all) {
        return "| %s | %d | %d | %d | %d | %d | %d | %d |"
                .formatted(
                        tag,
                        all.size(),
                        all.stream().filter(who -> who.containsAll(STAFF)).count(),
                        all.stream()
                                .filter(who -> who.equals(Set.copyOf(WATCHERS)))
                                .count(),
                        narrow(all, "operator"),
                        narrow(all, "process"),
                        narrow(all, "admin"),
                        all.stream().filter(Set::isEmpty).count());
    }

    private static long narrow(List<Set<String>> all, String person) {
        return all.stream()
                .filter(who -> who.size() < WATCHERS.size() && who.contains(person))
                .count();
    }

    private static List<String> table() {
        return lines(Path.of("docs/security.md")).stream()
                .dropWhile(line -> !line.startsWith("| operations on"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static Map<String, Set<String>> fieldsOfTheList() {
        return lines(Path.of("src/main/resources/engine-calls.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .collect(Collectors.toMap(
                        columns -> columns[0].strip() + " " + columns[1].strip().replaceAll("\\{[^}]+}", "{}"),
                        columns -> Set.copyOf(List.of(columns[4].strip().split("[ .]+"))),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet())));
    }

    private static String call(EngineOperation operation) {
        return operation.method() + " " + operation.path().replaceAll("\\{[^}]+}", "{}");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String body(String field) {
        try {
            return new ObjectMapper().writeValueAsString(Map.of(field, 1));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
