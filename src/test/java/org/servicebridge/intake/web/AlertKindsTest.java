package org.servicebridge.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.intake.web.Monitor.ALERTMANAGER;
import static org.servicebridge.intake.web.Monitor.EVENTS;
import static org.servicebridge.testing.ApiCaller.MONITORING;
import static org.servicebridge.testing.ApiCaller.SPINE;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What monitors of several makers really send is taken, and a storm is one question to the provider. */
@WebTest
class AlertKindsTest {

    private static final String KEY = MONITORING.substring("Bearer ".length());

    @LocalServerPort
    private int port;

    @Autowired
    private ApiCaller api;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TaskService tasks;

    @Test
    void a_group_is_one_task_that_counts_what_it_does_not_tell() {
        // when
        Answer answer = api.post(MONITORING, ALERTMANAGER, group("firing", 250, 50));
        api.post(MONITORING, ALERTMANAGER, group("firing", 250, 50));

        // then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("taken").asInt()).isEqualTo(250);
        assertThat(open()).isOne();
        assertThat(summary())
                .startsWith("DiskFull: 300 alerts: Disk 0 fills; store0 | Disk 1 fills; store1 | ")
                .endsWith(" | and 290 more");
    }

    @Test
    void a_group_that_grows_stays_one_task_and_ends_when_all_is_over() {
        api.post(MONITORING, ALERTMANAGER, group("firing", 1, 0));
        assertThat(summary()).isEqualTo("DiskFull: Disk 0 fills; store0");

        api.post(MONITORING, ALERTMANAGER, group("firing", 3, 0));
        assertThat(open()).isOne();
        assertThat(summary()).startsWith("DiskFull: 3 alerts: ");

        api.post(MONITORING, ALERTMANAGER, group("resolved", 3, 0));
        assertThat(open()).isZero();
    }

    @Test
    void a_group_of_which_some_cannot_be_read_counts_them_and_two_groups_are_two_tasks() {
        // given
        Map<String, Object> broken = Map.of(
                "version", "4",
                "groupKey", "{}:{team=\"b\"}",
                "alerts", List.of("down", 7, Map.of("labels", List.of("x")), Map.of()));

        // when
        Answer answer = api.post(MONITORING, ALERTMANAGER, broken);
        api.post(MONITORING, ALERTMANAGER, group("firing", 2, 0));

        // then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("refused").findValuesAsText("field")).containsExactly("alerts[0]", "alerts[1]");
        assertThat(database.sql("select summary from alert order by id")
                        .query(String.class)
                        .list()
                        .get(0))
                .startsWith("Alert: 4 alerts: ");
        assertThat(open()).isEqualTo(2);
    }

    @Test
    void the_webhook_of_grafana_is_taken() {
        // given
        String message = """
                {"receiver":"bridge","status":"%s","orgId":1,"state":"alerting","title":"[FIRING:1] Slow","message":"**x**",
                 "alerts":[{"status":"%s","labels":{"alertname":"Slow","grafana_folder":"Spine"},"annotations":{"summary":"p95 is 9 s"},
                   "startsAt":"2026-11-24T09:12:07.92607674Z","endsAt":"0001-01-01T00:00:00Z","generatorURL":"","fingerprint":"0a1b",
                   "silenceURL":"https://g.example.org","values":{"A":9.1},"valueString":"[ var='A' value=9.1 ]"}],
                 "groupLabels":{},"commonLabels":{},"commonAnnotations":{},"externalURL":"","version":"1",
                 "groupKey":"{alertname=\\"Slow\\"}","truncatedAlerts":0}""";

        // when, then
        assertThat(api.post(MONITORING, ALERTMANAGER, message.formatted("firing", "firing"))
                        .status())
                .isEqualTo(202);
        assertThat(summary()).isEqualTo("Slow: p95 is 9 s");
        assertThat(open()).isOne();
        api.post(MONITORING, ALERTMANAGER, message.formatted("resolved", "resolved"));
        assertThat(open()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"payload":{"summary":"[Uptime Kuma Alert] [Portal] timeout","severity":"warning","source":"https://p.example.org"},
                 "routing_key":"%s","event_action":"trigger","dedup_key":"Uptime Kuma/3","client":"Uptime Kuma"}""",
                """
                {"client":"Grafana","routing_key":"%s","event_action":"trigger","dedup_key":"9f86","links":[],"description":"x",
                 "payload":{"source":"Grafana","summary":"Slow","severity":"critical","class":"default","custom_details":{"firing":"v"}}}""",
                "{\"event_action\":\"Trigger\",\"dedup_key\":42,\"payload\":{\"source\":\"db01\"},\"images\":[{}],\"routing_key\":\"%s\"}",
                "{\"event_action\":\"trigger\",\"dedup_key\":null,\"payload\":[],\"client\":\"Zabbix\",\"routing_key\":\"%s\"}"
            })
    void an_event_that_brings_its_key_as_pagerduty_has_it_is_taken(String event) {
        HttpResponse<String> answer = Visitor.at(port).post(EVENTS, event.formatted(KEY));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("\"status\":\"success\"");
        assertThat(open()).isOne();
        assertThat(Visitor.at(port)
                        .post(EVENTS + "/v2/enqueue", event.formatted(KEY))
                        .statusCode())
                .as("where PagerDuty's own clients send it")
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", "test-key-of-spine-operations"})
    void a_routing_key_that_is_none_of_monitoring_opens_nothing(String key) {
        String event =
                "{\"routing_key\":\"%s\",\"event_action\":\"trigger\",\"payload\":{\"summary\":\"x\"}}".formatted(key);

        assertThat(Visitor.at(port).post(EVENTS, event).statusCode()).isIn(401, 403);
        assertThat(Visitor.at(port)
                        .post(ALERTMANAGER, event.replace("event_action", "version"))
                        .statusCode())
                .as("only events bring a key in their body")
                .isEqualTo(401);
        assertThat(Visitor.at(port).post(EVENTS, "no json").statusCode()).isEqualTo(401);
        assertThat(Visitor.at(port).post(EVENTS, "[".repeat(600 * 1024)).statusCode())
                .isEqualTo(413);
        assertThat(open()).isZero();
    }

    @Test
    void texts_are_cut_and_keys_that_begin_alike_stay_two() {
        // given
        String begins = "k".repeat(400);

        // when
        Answer one = api.post(MONITORING, EVENTS, event("trigger", begins + "1", "💥".repeat(2_000)));
        Answer two = api.post(MONITORING, EVENTS, event("trigger", begins + "2", "x"));

        // then
        assertThat(List.of(one.status(), two.status())).containsOnly(202);
        assertThat(open()).isEqualTo(2);
        api.post(MONITORING, EVENTS, event("resolve", begins + "1", ""));
        assertThat(open()).isOne();
    }

    @Test
    void an_empty_key_is_no_key_and_a_resolve_needs_one_and_nothing_else() {
        for (String key : List.of("", " ", "\u00a0", "\u200b")) {
            assertThat(api.post(MONITORING, EVENTS, event("trigger", key, "Disk full"))
                            .text("dedup_key"))
                    .as("a new one each time")
                    .hasSize(36);
            assertThat(api.post(MONITORING, EVENTS, event("resolve", key, "x")).text("field"))
                    .isEqualTo("dedup_key");
        }
        assertThat(open()).isEqualTo(4);
        api.post(MONITORING, EVENTS, event("trigger", "k\0 1", "x"));
        assertThat(api.post(MONITORING, EVENTS, Map.of("event_action", "resolve", "dedup_key", "k\0 1"))
                        .status())
                .isEqualTo(202);
        assertThat(open()).isEqualTo(4);
    }

    @Test
    void a_report_in_the_code_of_windows_is_read() {
        // given
        Map<String, Object> report = Reports.with("summary", "Café is down – again");

        // when
        Answer answer = api.postBytes(SPINE, "/api/v1/incidents", ApiCaller.json(report), "windows-1252");

        // then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(database.sql("select summary from incident")
                        .query(String.class)
                        .single())
                .isEqualTo("Café is down – again");
    }

    private static Map<String, Object> event(String action, String key, String summary) {
        return Map.of("event_action", action, "dedup_key", key, "payload", Map.of("summary", summary));
    }

    private static Map<String, Object> group(String status, int size, int more) {
        List<Map<String, Object>> alerts = IntStream.range(0, size)
                .<Map<String, Object>>mapToObj(number -> Map.of(
                        "status",
                        status,
                        "fingerprint",
                        "f" + number,
                        "labels",
                        Map.of("alertname", "DiskFull", "instance", "store" + number),
                        "annotations",
                        Map.of("summary", "Disk %d fills".formatted(number))))
                .toList();
        return Map.of(
                "version", "4",
                "status", status,
                "groupKey", "{}:{alertname=\"DiskFull\"}",
                "truncatedAlerts", more,
                "alerts", alerts);
    }

    private String summary() {
        return database.sql("select summary from alert").query(String.class).single();
    }

    private long open() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_checkHealth").count();
    }
}
