package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each group and key may see and do, row by row; whoever is not named in a row is not let in. */
@WebTest
class RightsTest {

    private static final String NOBODY = "nobody";
    private static final String PROVIDER_KEY = "provider-key";
    private static final String MONITORING_KEY = "monitoring-key";
    private static final List<String> STAFF =
            List.of("bridge lead desk edm level3 level4 ecab clinical security owner change problem".split(" "));
    private static final List<String> PERSONS = Stream.concat(STAFF.stream(), Stream.of("process", "operator", "admin"))
            .toList();
    private static final Map<String, Visitor> VISITORS = new ConcurrentHashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/login, everybody",
        "/status, everybody",
        "/status/history.atom, everybody",
        "/status/incidents/HSSI-000001, everybody",
        "/api/v2/summary.json, everybody",
        "/actuator/health/liveness, everybody",
        "/actuator/health/readiness, everybody",
        "/, persons",
        "/report, persons",
        "/v3/api-docs, persons provider-key monitoring-key",
        "/camunda/app/welcome/default/, persons",
        "/camunda/app/tasklist/default/, persons",
        "/camunda/app/cockpit/default/, process operator admin",
        "/camunda/app/admin/default/, admin",
        "/board, staff",
        "/incidents/HSSI-000001, staff",
        "/incidents/HSSI-000001/documents/1, staff",
        "/tasks/0ed16b42-e6c4, staff",
        "/figures, staff",
        "/notices/templates, staff",
        "/maintenance, bridge lead desk edm",
        "/status/subscribe, everybody",
        "/status/unsubscribe/no-token, everybody",
        "/answer/no-token, everybody",
        "/lists, staff admin",
        "/lists/management, staff admin",
        "/lists/people, staff admin",
        "/lists/new, bridge lead admin",
        "/lists/management/members/new, bridge lead admin",
        "/lists/management/members.csv, bridge lead admin",
        "/lists/management/import, bridge lead admin",
        "/webhooks, lead operator admin",
        "/rota, staff",
        "/rota/people, staff",
        "/rota/history, staff",
        "/rota/roles, staff process",
        "/rota/readiness, persons",
        "/rota/calendar, staff",
        "/rota/calendar/wrong.ics, everybody",
        "/api-keys, admin",
    })
    void pages_by_the_one_sign_in(String path, String who) {
        // given, when
        List<String> letIn = everybody().stream()
                .filter(visitor -> isLetIn(atBrowser(visitor).get(path)))
                .toList();

        // then
        assertThat(letIn).containsExactlyElementsOf(meant(who));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/api/v2/summary.json, everybody",
        "/actuator/health/liveness, everybody",
        "/actuator/prometheus, operator",
        "/engine-rest/task, process operator admin",
        "/engine-rest/engine/default/task, process operator admin",
        "/engine-rest/identity/verify, no-one",
        "/api/v1/incidents, staff provider-key monitoring-key",
        "/api/v1/alerts/alertmanager, monitoring-key",
        "/api/unknown, staff provider-key monitoring-key",
    })
    void addresses_for_programs_by_password_or_key(String path, String who) {
        // given, when
        List<String> letIn = everybody().stream()
                .filter(visitor -> isLetIn(program(visitor).get(path)))
                .toList();

        // then
        assertThat(letIn).containsExactlyElementsOf(meant(who));
    }

    @ParameterizedTest(name = "{1} on {0} {3}: {4}")
    @CsvSource({
        "ProcessDefinition, CREATE_INSTANCE, 6, hssi, bridge lead desk admin",
        "ProcessDefinition, CREATE_INSTANCE, 6, report-potential-hssi, bridge desk admin",
        "ProcessDefinition, CREATE_INSTANCE, 6, hssi-in-hours, admin",
        "ProcessDefinition, CREATE_INSTANCE, 6, score-severity, bridge lead desk edm admin",
        "ProcessDefinition, CREATE_INSTANCE, 6, escalate-incident, bridge lead desk edm level3 admin",
        "ProcessDefinition, CREATE_INSTANCE, 6, manage-crisis, bridge lead desk edm level3 admin",
        "ProcessDefinition, CREATE_INSTANCE, 6, hold-conference-call, bridge lead desk edm level3 level4 admin",
        "ProcessDefinition, CREATE_INSTANCE, 6, name-contacts, bridge lead desk edm level3 admin",
        "ProcessDefinition, CREATE_INSTANCE, 6, watch-progress, admin",
        "ProcessDefinition, CREATE_INSTANCE, 6, approve-emergency-change, bridge lead desk edm level3 change admin",
        "ProcessDefinition, CREATE_INSTANCE, 6, disable-endpoint, bridge lead edm admin",
        "ProcessDefinition, CREATE_INSTANCE, 6, write-management-summary, bridge lead desk edm level3 level4 admin",
        "ProcessDefinition, CREATE_INSTANCE, 6, request-action-plan, bridge lead edm owner admin",
        "ProcessInstance, CREATE, 8, *, bridge lead desk edm level3 level4 owner change admin",
        "ProcessDefinition, READ, 6, hssi, persons",
        "ProcessDefinition, READ_INSTANCE, 6, *, process operator admin",
        "ProcessDefinition, READ_HISTORY, 6, *, process operator admin",
        "ProcessDefinition, READ_INSTANCE_VARIABLE, 6, *, admin",
        "ProcessDefinition, READ_HISTORY_VARIABLE, 6, *, admin",
        "ProcessDefinition, READ_TASK, 6, *, admin",
        "ProcessDefinition, TASK_WORK, 6, *, admin",
        "ProcessDefinition, RETRY_JOB, 6, *, operator admin",
        "ProcessDefinition, UPDATE_INSTANCE, 6, *, operator admin",
        "ProcessDefinition, MIGRATE_INSTANCE, 6, *, process admin",
        "Task, READ, 7, *, admin",
        "Task, UPDATE, 7, *, admin",
        "Filter, CREATE, 5, *, admin",
        "Filter, UPDATE, 5, *, admin",
        "Deployment, CREATE, 9, *, process admin",
        "Deployment, READ, 9, *, process operator admin",
        "Deployment, DELETE, 9, *, admin",
        "DecisionDefinition, READ, 10, *, process operator admin",
        "DecisionDefinition, READ_HISTORY, 10, *, admin",
        "User, CREATE, 1, *, admin",
        "Group, UPDATE, 2, *, admin",
        "GroupMembership, CREATE, 3, *, admin",
        "Authorization, CREATE, 4, *, admin",
    })
    void rights_in_the_engine(String resource, String permission, int type, String id, String who) {
        // given
        String question = "/camunda/api/engine/engine/default/authorization/check?permissionName=%s&resourceName=%s"
                        .formatted(permission, resource)
                + "&resourceType=%d&resourceId=%s".formatted(type, id);

        // when
        List<String> granted = PERSONS.stream()
                .filter(person -> atBrowser(person).get(question).body().contains("\"authorized\":true"))
                .toList();

        // then
        assertThat(granted).containsExactlyElementsOf(meant(who));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"token-of-the-tests, 204", "token-of-the-test, 403", "'', 403"})
    void a_providers_receipts_by_its_token_and_whatever_they_are_about_by_the_same_answer(String token, int status) {
        // given
        String unknown = "{\"reference\": \"%s\", \"status\": \"delivered\"}".formatted(UUID.randomUUID());

        // when, then
        assertThat(Stream.of(unknown, "{\"reference\": null}", "no JSON", "").map(body -> callback(token, body)))
                .containsOnly(status);
    }

    private int callback(String token, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/callbacks/notify".formatted(port)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    @AfterAll
    static void forget() {
        VISITORS.clear();
    }

    private static List<String> meant(String who) {
        return switch (who) {
            case "everybody" -> everybody();
            case "no-one" -> List.of();
            default ->
                Stream.of(who.split(" "))
                        .flatMap(one -> switch (one) {
                            case "staff" -> STAFF.stream();
                            case "persons" -> PERSONS.stream();
                            default -> Stream.of(one);
                        })
                        .toList();
        };
    }

    private static List<String> everybody() {
        return Stream.concat(PERSONS.stream(), Stream.of(PROVIDER_KEY, MONITORING_KEY, NOBODY))
                .toList();
    }

    private static boolean isLetIn(HttpResponse<String> answer) {
        boolean sentToSignIn = answer.headers()
                .firstValue("Location")
                .filter(location -> location.endsWith("/login"))
                .isPresent();
        return !sentToSignIn && answer.statusCode() != 401 && answer.statusCode() != 403;
    }

    private Visitor atBrowser(String who) {
        return PERSONS.contains(who)
                ? VISITORS.computeIfAbsent("browser " + who, any -> Visitor.signedIn(port, who))
                : program(who);
    }

    private Visitor program(String who) {
        return VISITORS.computeIfAbsent(who, any -> switch (who) {
            case NOBODY -> Visitor.at(port);
            case PROVIDER_KEY -> Visitor.withKey(port, issued("spine-operations"));
            case MONITORING_KEY -> Visitor.withKey(port, issued(null));
            default -> Visitor.withPassword(port, who, who);
        });
    }

    private String issued(@Nullable String provider) {
        KeySecret secret = KeySecret.random();
        keys.add(secret, "test", provider, "test");
        return secret.value();
    }
}
