package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.WebTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever stands where a call of the engine takes a number, nobody is answered with a fault. */
@WebTest
class NumbersAtTheEngineTest {

    private static final String DOOR = "/camunda/api/engine/engine/default";
    private static final Set<String> NUMBERS = Set.of(
            "firstResult", "maxResults", "retries", "priority", "minPriority", "maxPriority", "resourceType", "type");
    private static final List<String> VALUES = List.of(
            "-1",
            "-2147483649",
            "2147483647",
            "2147483648",
            "99999999999999999999",
            "1.5",
            "1e400",
            "abc",
            "NaN",
            "0x10",
            "",
            "true",
            "null",
            "[]",
            "{}");

    @LocalServerPort
    int port;

    private Map<String, Visitor> people;

    @BeforeEach
    void begin() {
        people = Map.of(
                Groups.CAMUNDA_ADMIN, Visitor.signedIn(port, "admin"),
                Groups.OPERATOR, Visitor.signedIn(port, "operator"),
                Groups.PROCESS_OWNER, Visitor.signedIn(port, "process"));
    }

    @Test
    void a_number_of_the_address_that_cannot_be_is_no_fault() {
        // when
        List<String> faults = new ArrayList<>();
        ListedCalls.parameters()
                .forEach((call, parameters) -> parameters.stream()
                        .filter(NUMBERS::contains)
                        .forEach(name -> VALUES.stream()
                                .filter(value -> !value.matches("[\\[{].*"))
                                .map(value -> fault(call, "?%s=%s%s".formatted(name, value, sorted(parameters)), ""))
                                .forEach(faults::addAll)));

        // then
        assertThat(faults).isEmpty();
    }

    @Test
    void a_number_of_the_body_that_cannot_be_is_no_fault() {
        // when
        List<String> faults = new ArrayList<>();
        ListedCalls.fields()
                .forEach((call, fields) -> fields.stream()
                        .filter(NUMBERS::contains)
                        .forEach(name -> VALUES.stream()
                                .filter(value -> !value.isEmpty())
                                .map(value -> fault(call, "", "{\"%s\": %s}".formatted(name, value)))
                                .forEach(faults::addAll)));

        // then
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2147483648", "1.5", "\"x\"", "null"})
    void tries_that_cannot_be_are_refused_with_a_sentence(String retries) {
        // when
        HttpResponse<String> answer = Objects.requireNonNull(people.get(Groups.OPERATOR))
                .send("PUT", DOOR + "/job/none/retries", "{\"retries\": %s}".formatted(retries));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("retries is a whole number from 0 to");
    }

    /** Whoever pages through a list sorts it. */
    private static String sorted(Set<String> parameters) {
        return parameters.contains("sortBy") ? "&sortBy=&sortOrder=" : "";
    }

    private List<String> fault(String call, String query, String body) {
        EngineOperation operation = EngineOperation.of(call);
        List<String> faults = new ArrayList<>();
        people.values().forEach(visitor -> {
            HttpResponse<String> answer = visitor.send(operation.method(), operation.at(DOOR) + query, body);
            if (answer.statusCode() >= 500
                    || answer.body().contains("\\tat ")
                    || answer.body().contains("\tat ")) {
                faults.add("%d %s %s: %s".formatted(answer.statusCode(), call + query, body, answer.body()));
            }
        });
        return faults;
    }
}
