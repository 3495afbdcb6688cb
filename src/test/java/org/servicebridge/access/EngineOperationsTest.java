package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.WebTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Walks every operation that the engine's REST API has, at its doors, and compares who is let in with the table in
 * docs/security.md. Each is asked with something that no call takes, so that one that is let in changes nothing.
 */
@WebTest
class EngineOperationsTest {

    private static final String TASKLIST = "/camunda/api/engine/engine/default";
    private static final String REST = "/engine-rest";
    private static final String UNHEARD_OF = "unheardOf";
    private static final Set<String> READING = Set.of("GET", "OPTIONS");

    @LocalServerPort
    int port;

    private List<EngineOperation> operations;

    /** At the browser, by their group. */
    private Map<String, Visitor> people;

    @BeforeEach
    void begin() {
        operations = EngineOperation.all();
        people = new LinkedHashMap<>();
        people.put(Groups.CAMUNDA_ADMIN, Visitor.signedIn(port, "admin"));
        people.put(Groups.OPERATOR, Visitor.signedIn(port, "operator"));
        people.put(Groups.PROCESS_OWNER, Visitor.signedIn(port, "process"));
        people.put(Groups.NATIONAL_SERVICE_DESK, Visitor.signedIn(port, "desk"));
    }

    @Test
    void each_operation_is_for_whom_the_table_says_and_for_nobody_else() {
        // when
        Map<EngineOperation, Set<String>> letIn = new LinkedHashMap<>();
        operations.forEach(operation -> letIn.put(operation, letIn(operation)));

        // then
        assertThat(OfferedOperations.rows(letIn, Set.of(Groups.NATIONAL_SERVICE_DESK)))
                .isEqualTo(OfferedOperations.table());
    }

    @Test
    void a_program_with_a_password_is_let_in_no_further() {
        // given
        Visitor browser = Objects.requireNonNull(people.get(Groups.PROCESS_OWNER));
        Visitor program = Visitor.withPassword(port, "process", "process");

        // when
        List<EngineOperation> differing = operations.stream()
                .filter(operation ->
                        isOffered(ask(program, REST, operation)) != isOffered(ask(browser, TASKLIST, operation)))
                .toList();

        // then
        assertThat(differing).isEmpty();
    }

    @Test
    void a_field_that_the_web_applications_do_not_send_is_refused() {
        // given
        Map<String, Set<String>> listed = fieldsOfTheList();

        // when
        List<String> taken = operations.stream()
                .filter(operation -> listed.containsKey(call(operation)))
                .flatMap(operation -> operation.fields().stream()
                        .filter(field ->
                                !listed.getOrDefault(call(operation), Set.of()).contains(field))
                        .filter(field -> !isRefused(operation, field))
                        .map(field -> call(operation) + " " + field))
                .toList();

        // then
        assertThat(taken).isEmpty();
    }

    private Set<String> letIn(EngineOperation operation) {
        return people.entrySet().stream()
                .filter(person -> isOffered(ask(person.getValue(), TASKLIST, operation)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** To the first of them who may make the call at all. */
    private boolean isRefused(EngineOperation operation, String field) {
        return people.values().stream()
                .map(visitor -> visitor.send(operation.method(), TASKLIST + operation.address(), body(field)))
                .filter(EngineOperationsTest::isOffered)
                .findFirst()
                .filter(answer -> answer.statusCode() == 403
                        && answer.body().contains("does not take \\\"%s\\\"".formatted(field)))
                .isPresent();
    }

    private static HttpResponse<String> ask(Visitor visitor, String door, EngineOperation operation) {
        String address = door + operation.address() + "?" + UNHEARD_OF + "=1";
        return visitor.send(operation.method(), address, READING.contains(operation.method()) ? "" : body(UNHEARD_OF));
    }

    private static boolean isOffered(HttpResponse<String> answer) {
        return answer.statusCode() != 403
                || answer.body().contains("does not take")
                || answer.body().contains("AuthorizationException");
    }

    private static Map<String, Set<String>> fieldsOfTheList() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/engine-calls.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .collect(Collectors.toMap(
                            columns -> columns[0].strip() + " " + anonymous(columns[1].strip()),
                            columns -> Set.copyOf(List.of(columns[4].strip().split("[ .]+"))),
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String call(EngineOperation operation) {
        return operation.method() + " " + anonymous(operation.path());
    }

    private static String anonymous(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    private static String body(String field) {
        return "{\"%s\": 1}".formatted(field);
    }
}
