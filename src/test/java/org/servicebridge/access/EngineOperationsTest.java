package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.WebTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Walks every operation that the engine's REST API has, at its doors, and compares who is let in with the list, call by call,
 * and with the table in docs/security.md. Each is asked with something that no call takes, so that one that is let in changes
 * nothing.
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
    void each_operation_is_for_whom_the_list_says_and_for_nobody_else() {
        // given
        Map<String, Set<String>> listed = ListedCalls.groups(people.keySet());

        // when
        Map<EngineOperation, Set<String>> letIn = new LinkedHashMap<>();
        operations.forEach(operation -> letIn.put(operation, letIn(operation)));

        // then
        assertThat(operations).hasSizeGreaterThan(390);
        assertThat(letIn.entrySet().stream()
                        .map(asked -> difference(
                                asked.getKey().call(),
                                listed.getOrDefault(asked.getKey().call(), Set.of()),
                                asked.getValue()))
                        .flatMap(Optional::stream))
                .isEmpty();
        assertThat(OfferedOperations.rows(letIn, Set.of(Groups.NATIONAL_SERVICE_DESK)))
                .isEqualTo(OfferedOperations.table(OfferedOperations.COUNTED));
    }

    /** The engine's own list leaves out what browsers ask of their own accord, and what Cockpit and Admin have beside it. */
    @Test
    void what_the_list_has_beside_the_engines_own_is_for_whom_it_says() {
        // given
        Map<String, Set<String>> beside = ListedCalls.groups(people.keySet());
        operations.forEach(operation -> beside.remove(operation.call()));

        // when
        Stream<String> differences = beside.entrySet().stream()
                .map(call -> difference(call.getKey(), call.getValue(), letIn(EngineOperation.of(call.getKey()))))
                .flatMap(Optional::stream);

        // then
        assertThat(beside).hasSizeGreaterThan(10);
        assertThat(differences).isEmpty();
    }

    @Test
    void a_program_with_a_password_is_let_in_no_further() {
        // given
        Visitor program = Visitor.withPassword(port, "process", "process");
        Map<String, Set<String>> listed = ListedCalls.groups(Set.of(Groups.PROCESS_OWNER));

        // when
        List<String> differing = operations.stream()
                .filter(operation -> isOffered(ask(program, REST, operation))
                        == listed.getOrDefault(operation.call(), Set.of()).isEmpty())
                .map(EngineOperation::call)
                .toList();

        // then
        assertThat(differing).isEmpty();
    }

    @Test
    void a_field_that_the_web_applications_do_not_send_is_refused() {
        // given
        Map<String, Set<String>> listed = ListedCalls.fields();

        // when
        List<String> taken = operations.stream()
                .filter(operation -> listed.containsKey(operation.call()))
                .flatMap(operation -> operation.fields().stream()
                        .filter(field ->
                                !listed.getOrDefault(operation.call(), Set.of()).contains(field))
                        .filter(field -> !isRefused(operation, field))
                        .map(field -> operation.call() + " " + field))
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
                .map(visitor -> visitor.send(operation.method(), operation.at(TASKLIST), body(field)))
                .filter(EngineOperationsTest::isOffered)
                .findFirst()
                .filter(answer -> answer.statusCode() == 403
                        && answer.body().contains("does not take \\\"%s\\\"".formatted(field)))
                .isPresent();
    }

    private static HttpResponse<String> ask(Visitor visitor, String door, EngineOperation operation) {
        String address = operation.at(door) + "?" + UNHEARD_OF + "=1";
        return visitor.send(operation.method(), address, READING.contains(operation.method()) ? "" : body(UNHEARD_OF));
    }

    private static boolean isOffered(HttpResponse<String> answer) {
        return answer.statusCode() != 403
                || answer.body().contains("does not take")
                || answer.body().contains("AuthorizationException");
    }

    /** By name, so that whoever opened or closed it by mistake knows which. */
    private static Optional<String> difference(String call, Set<String> listed, Set<String> letIn) {
        return listed.equals(letIn)
                ? Optional.empty()
                : Optional.of("%s is listed for %s and lets in %s".formatted(call, new TreeSet<>(listed), letIn));
    }

    private static String body(String field) {
        return "{\"%s\": 1}".formatted(field);
    }
}
