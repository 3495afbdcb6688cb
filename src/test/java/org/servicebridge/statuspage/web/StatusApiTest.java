package org.servicebridge.statuspage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Actor;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.statuspage.MaintenancePlan;
import org.servicebridge.statuspage.PlanMaintenance;
import org.servicebridge.statuspage.Publishing;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class StatusApiTest {

    private static final Actor DESK = Actor.person("desk", Set.of("national-service-desk"));

    @LocalServerPort
    private int port;

    @Autowired
    private Publishing publishing;

    @Autowired
    private PlanMaintenance planMaintenance;

    @Autowired
    private MovableClock clock;

    private String hssi = "";
    private String over = "";

    @BeforeEach
    void somethingOfEverything() {
        over = publishing.anHssi(incident -> incident.ofSeverity(2));
        publishing.issues(NoticeKind.RETROSPECTIVE, over, "It was slow.");
        hssi = publishing.anHssi();
        publishing.issues(NoticeKind.FIRST, hssi, "Nobody can sign in.");
        clock.advance(Duration.ofMinutes(50));
        publishing.issues(NoticeKind.UPDATE, hssi, "Some can.\nNot all.");
        maintenance("Running", clock.instant().minusSeconds(60));
        maintenance("To come", clock.instant().plusSeconds(60));
        publishing.published();
    }

    @ParameterizedTest
    @CsvSource({
        "summary.json, summary",
        "status.json, status",
        "components.json, components",
        "incidents.json, incidents",
        "incidents/unresolved.json, incidents",
        "scheduled-maintenances.json, maintenances",
        "scheduled-maintenances/upcoming.json, maintenances",
        "scheduled-maintenances/active.json, maintenances",
    })
    void each_feed_has_the_shape_that_clients_of_status_pages_read(String feed, String shape) {
        HttpResponse<String> answer = new Reader(port).get("/api/v2/" + feed, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(schema(shape).validate(json(answer)))
                .extracting(ValidationMessage::getMessage)
                .isEmpty();
    }

    @Test
    void the_schema_finds_what_does_not_fit() {
        String wrong = "{\"page\": {\"id\": \"x\"}, \"status\": {\"indicator\": \"bad\", \"description\": \"x\"}}";

        assertThat(schema("status").validate(parsed(wrong))).isNotEmpty();
    }

    @Test
    void the_summary_says_what_is_open_and_what_is_planned() {
        JsonNode summary = json(new Reader(port).get("/api/v2/summary.json"));

        assertThat(summary.at("/status/indicator").asText()).isEqualTo("critical");
        assertThat(summary.at("/status/description").asText()).isEqualTo("1 open incident");
        assertThat(summary.at("/page/updated_at").asText()).isEqualTo("2026-11-24T10:50:00Z");
        assertThat(summary.at("/incidents")).hasSize(1);
        JsonNode incident = summary.at("/incidents/0");
        assertThat(incident.at("/id").asText()).isEqualTo(hssi);
        assertThat(incident.at("/status").asText()).isEqualTo("investigating");
        assertThat(incident.at("/impact").asText()).isEqualTo("critical");
        assertThat(incident.at("/resolved_at").isNull()).isTrue();
        assertThat(incident.at("/incident_updates").findValuesAsText("body"))
                .containsExactly("Some can.\nNot all.", "Nobody can sign in.");
        assertThat(incident.at("/components/0/status").asText()).isEqualTo("major_outage");
        assertThat(summary.at("/scheduled_maintenances").findValuesAsText("status"))
                .contains("scheduled", "in_progress");
        assertThat(stateOf(summary, "care-identity")).isEqualTo("under_maintenance");
        assertThat(stateOf(summary, "gp-records")).isEqualTo("operational");
    }

    @Test
    void resolved_incidents_are_among_all_but_not_among_the_unresolved() {
        assertThat(ids("incidents.json", "incidents")).containsExactly(hssi, over);
        assertThat(ids("incidents/unresolved.json", "incidents")).containsExactly(hssi);
        assertThat(ids("scheduled-maintenances.json", "scheduled_maintenances")).hasSize(2);
        assertThat(ids("scheduled-maintenances/upcoming.json", "scheduled_maintenances"))
                .hasSize(1);
        assertThat(ids("scheduled-maintenances/active.json", "scheduled_maintenances"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2/summary.json", "/api/v2/incidents.json", "/status", "/status/history.atom"})
    void nothing_internal_is_in_any_answer(String path) {
        assertThat(new Reader(port).get(path).body())
                .contains("Spine Core")
                .doesNotContain(
                        "INC-",
                        "A. Tester",
                        "spine-operations",
                        "Smartcard",
                        "what only the record says",
                        "impact in the record",
                        "a subject");
    }

    @Test
    void pages_of_other_houses_may_read_the_feeds_but_not_write() {
        Reader elsewhere = new Reader(port);

        HttpResponse<String> read = elsewhere.get("/api/v2/status.json", "Origin", "https://example.org");
        HttpResponse<String> asked = elsewhere.send(
                "OPTIONS",
                "/api/v2/status.json",
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");
        HttpResponse<String> refused = elsewhere.send(
                "OPTIONS",
                "/api/v2/status.json",
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "POST");

        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(elsewhere.send("POST", "/api/v2/status.json").statusCode()).isEqualTo(405);
    }

    private void maintenance(String title, Instant from) {
        planMaintenance.plan(
                new MaintenancePlan(title, "It blinks.", List.of("care-identity"), from, from.plusSeconds(3_600)),
                DESK);
    }

    private List<String> ids(String feed, String list) {
        JsonNode answer = json(new Reader(port).get("/api/v2/" + feed));
        return StreamSupport.stream(answer.get(list).spliterator(), false)
                .map(one -> one.get("id").asText())
                .toList();
    }

    private static String stateOf(JsonNode summary, String service) {
        for (JsonNode component : summary.get("components")) {
            if (component.get("id").asText().equals(service)) {
                return component.get("status").asText();
            }
        }
        return "not listed";
    }

    private static JsonSchema schema(String shape) {
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("classpath:statuspage/v2.json#/$defs/" + shape), strict);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return parsed(answer.body());
    }

    private static JsonNode parsed(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(text, notJson);
        }
    }
}
