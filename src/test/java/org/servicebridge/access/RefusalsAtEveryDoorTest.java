package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is refused, each door answers with the same status and the same sentence. */
@WebTest
class RefusalsAtEveryDoorTest {

    @LocalServerPort
    int port;

    @Autowired
    AccessProbe.Probe probe;

    @Autowired
    Incidents incidents;

    @Autowired
    MovableClock clock;

    @Autowired
    UseCasesAtDoors.Wanted wanted;

    @AfterEach
    void refuseNothing() {
        wanted.refusal = null;
    }

    @ParameterizedTest
    @CsvSource({"INVALID, 400", "FORBIDDEN, 403", "NOT_FOUND, 404", "WRONG_STATE, 409", "UNPROCESSABLE, 422"})
    void each_kind_is_one_status_and_one_sentence(Refusal.Kind kind, int status) {
        // given
        wanted.refusal = AccessProbe.refusal(kind);

        // when
        Map<String, HttpResponse<String>> answers = knock(kind);

        // then
        assertThat(answers).allSatisfy((door, answer) -> {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(AccessProbe.REFUSAL);
        });
        HttpResponse<String> api = Objects.requireNonNull(answers.get("API"));
        assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(api.body().contains("\"field\":\"email\"")).isEqualTo(kind == Refusal.Kind.INVALID);
    }

    private Map<String, HttpResponse<String>> knock(Refusal.Kind kind) {
        String beside = "/incidents/%s/processes/escalate-incident"
                .formatted(anIncident().managedIn(incidents, clock).reference());
        String task = probe.task().getId();
        String answer = "{\"variables\":{\"answer\":{\"value\":\"refuse as %s\",\"type\":\"String\"}}}".formatted(kind);
        Visitor bridge = Visitor.signedIn(port, "bridge");
        Visitor admin = Visitor.signedIn(port, "admin");
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        answers.put("API", Visitor.withPassword(port, "bridge", "bridge").post("/api/v1" + beside, "{}"));
        answers.put("incident's page", bridge.submit("/rota/people", beside, "what=Help"));
        answers.put("rota", bridge.submit("/rota/people", "/rota/plan", "reason=New+year"));
        answers.put("lists", bridge.submit("/lists/new", "/lists/new", "name=Sites"));
        answers.put(
                "maintenance",
                bridge.submit(
                        "/maintenance",
                        "/maintenance",
                        "title=Upgrade&description=Slow.&services=spine-core&startsAt=2026-11-24T22:00&endsAt=2026-11-24T23:00"));
        answers.put("templates", bridge.get("/notices/templates"));
        answers.put("API keys", admin.submit("/api-keys", "/api-keys", "label=Monitoring"));
        answers.put("webhooks", admin.submit("/webhooks", "/webhooks", "name=Ours&url=https://example.org"));
        Visitor reader = Visitor.at(port);
        answers.put(
                "subscription",
                reader.submit("/status/subscribe", "/status/subscribe", "email=a@example.org&extent=all"));
        answers.put(
                "Tasklist",
                bridge.post("/camunda/api/engine/engine/default/task/%s/submit-form".formatted(task), answer));
        answers.put(
                "engine's REST API",
                Visitor.withPassword(port, "admin", "admin")
                        .post("/engine-rest/task/%s/submit-form".formatted(task), answer));
        return answers;
    }
}
