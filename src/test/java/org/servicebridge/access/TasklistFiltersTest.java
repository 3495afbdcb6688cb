package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class TasklistFiltersTest {

    private static final String FILTERS = "/camunda/api/engine/engine/default/filter";
    private static final String[] LISTS = {
        "Mine",
        "My desk, unclaimed",
        "Due in 30 minutes",
        "Overdue",
        "Severity 1",
        "My desk, claimed",
        "Suspended by an operator"
    };
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    AccessProbe.Probe probe;

    @Autowired
    MovableClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"bridge", "lead", "desk", "edm", "ecab", "clinical", "owner", "problem", "operator"})
    void every_group_finds_the_same_lists(String person) throws Exception {
        // given
        Visitor visitor = Visitor.signedIn(port, person);

        // when
        JsonNode filters = JSON.readTree(visitor.get(FILTERS).body());

        // then
        assertThat(filters.findValuesAsText("name").stream()
                        .filter(name -> !name.matches("reference|severity|service")))
                .containsExactlyInAnyOrder(LISTS);
    }

    @Test
    void the_card_says_reference_severity_service_and_due_time() throws Exception {
        // given
        Task task = probe.task();
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        JsonNode card = JSON.readTree(list(bridge, "My desk, unclaimed").body())
                .path("_embedded")
                .path("task")
                .path(0);

        // then
        assertThat(card.path("id").asText()).isEqualTo(task.getId());
        assertThat(card.path("due").asText()).startsWith("2026-11-24T10:20:00");
        assertThat(card.path("_embedded").path("variable").findValuesAsText("value"))
                .containsExactlyInAnyOrder("HSSI-000001", "1", "Spine");
    }

    @Test
    void a_task_is_in_the_lists_that_fit_its_time_and_its_assignee() {
        // given
        Task task = probe.task();
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when, then
        assertThat(listsWith(bridge)).containsExactly("My desk, unclaimed", "Due in 30 minutes", "Severity 1");
        probe.tasks().claim(task.getId(), "bridge");
        assertThat(listsWith(bridge)).containsExactly("Mine", "Due in 30 minutes", "Severity 1", "My desk, claimed");
        clock.advance(Duration.ofMinutes(21));
        assertThat(listsWith(bridge)).containsExactly("Mine", "Overdue", "Severity 1", "My desk, claimed");
    }

    @Test
    void what_a_colleague_holds_is_found_before_it_is_due_and_what_is_suspended_is_not_lost() {
        // given
        Task task = probe.task();
        probe.tasks().claim(task.getId(), "colleague");
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when, then
        assertThat(listsWith(bridge)).contains("My desk, claimed").doesNotContain("Mine");
        probe.suspend(task);
        assertThat(listsWith(bridge)).containsExactly("Suspended by an operator");
        assertThat(listsWith(Visitor.signedIn(port, "desk"))).isEmpty();
    }

    @Test
    void another_desk_sees_nothing_of_it() {
        // given
        probe.task();
        Visitor desk = Visitor.signedIn(port, "desk");

        // when, then
        assertThat(listsWith(desk)).isEmpty();
    }

    @Test
    void what_a_process_knows_of_a_restricted_hssi_cannot_be_guessed_by_a_search() {
        // given
        Task task = probe.task();
        probe.tasks().setVariableLocal(task.getId(), "severity", "restricted");
        Visitor bridge = Visitor.signedIn(port, "bridge");
        String condition = "[{\"name\":\"severity\",\"operator\":\"eq\",\"value\":1}]";
        String order = "[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\","
                + "\"parameters\":{\"variable\":\"severity\",\"type\":\"Integer\"}}]";

        // when, then
        assertThat(listsWith(bridge)).containsExactly("My desk, unclaimed", "Due in 30 minutes");
        for (String guess : List.of(
                "\"processVariables\":" + condition,
                "\"caseInstanceVariables\":" + condition,
                "\"orQueries\":[{\"processVariables\":" + condition + "}]",
                "\"sorting\":" + order)) {
            assertThat(search(bridge, guess).statusCode()).as(guess).isEqualTo(403);
            assertThat(Visitor.signedIn(port, "admin")
                            .post(
                                    FILTERS + "/create",
                                    "{\"name\":\"Guess\",\"resourceType\":\"Task\",\"query\":{%s}}".formatted(guess))
                            .statusCode())
                    .as(guess)
                    .isEqualTo(403);
        }
        assertThat(search(bridge, "\"processVariables\":" + condition).body())
                .contains("Search by \\\"Task Variable\\\" reference, severity or service");
        assertThat(search(bridge, "\"taskVariables\":" + condition).body()).isEqualTo("[]");
        assertThat(search(bridge, "\"processVariables\":[]").body()).contains(task.getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hssi-1", "HSSI-000001", "Hssi 1", "hssi: 01", " HSSI-1 "})
    void a_reference_is_found_as_people_type_it(String typed) {
        // given
        Task task = probe.task();
        Visitor bridge = Visitor.signedIn(port, "bridge");
        String by = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        String condition = "{\"name\":\"reference\",\"operator\":\"%s\",\"value\":\"%s\"}";

        // when, then
        for (String search : List.of(
                "\"processInstanceBusinessKey\":\"%s\"".formatted(typed),
                "\"processInstanceBusinessKeyLike\":\"%%%s%%\"".formatted(typed),
                "\"nameLike\":\"%s%%\"".formatted(typed),
                "\"taskVariables\":[" + condition.formatted("eq", typed) + "]",
                "\"taskVariables\":[" + condition.formatted("like", "%" + typed + "%") + "]",
                "\"orQueries\":[{\"processInstanceBusinessKey\":\"%s\"}]".formatted(typed))) {
            assertThat(search(bridge, search).body()).as(search).contains(task.getId());
        }
        assertThat(bridge.get("/camunda/api/engine/engine/default/task?maxResults=5&processInstanceBusinessKey=" + by)
                        .body())
                .contains(task.getId());
        assertThat(search(bridge, "\"processInstanceBusinessKey\":\"hssi-2\"").body())
                .isEqualTo("[]");
    }

    private HttpResponse<String> search(Visitor visitor, String search) {
        return visitor.post(FILTERS + "/" + id("My desk, unclaimed") + "/list", "{" + search + "}");
    }

    private List<String> listsWith(Visitor visitor) {
        List<String> found = new ArrayList<>();
        for (String name : LISTS) {
            if (list(visitor, name).body().contains("HSSI-000001: Answer")) {
                found.add(name);
            }
        }
        return found;
    }

    private HttpResponse<String> list(Visitor visitor, String name) {
        return visitor.withEnginesToken(visitor.request(FILTERS + "/" + id(name) + "/list")
                .header("Accept", "application/hal+json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    private String id(String name) {
        return probe.filters()
                .createTaskFilterQuery()
                .filterName(name)
                .singleResult()
                .getId();
    }
}
