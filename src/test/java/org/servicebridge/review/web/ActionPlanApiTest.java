package org.servicebridge.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;
import static org.servicebridge.testing.ApiCaller.IDENTITY;
import static org.servicebridge.testing.ApiCaller.SPINE;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.document.Document;
import org.servicebridge.document.Documents;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class ActionPlanApiTest {

    private static final Actor BRIDGE = Actor.person("bridge", Set.of(Groups.SERVICE_BRIDGE));

    @Autowired
    private ApiCaller api;

    @Autowired
    private StartBeside startBeside;

    @Autowired
    private Documents documents;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Incidents incidents;

    @Autowired
    private MovableClock clock;

    private String incident = "";

    @BeforeEach
    void begin() {
        clock.setLondon("2026-11-24T10:00:00");
        incident = anIncident().managedIn(incidents, clock).reference();
    }

    @Test
    @Clause({"RPT-5", "SUP-2"})
    void sup2_the_provider_gives_its_plan_by_itself_until_the_last_version() {
        // given
        asked();

        // when
        Answer first = give(SPINE, Map.of("nextAt", "2026-11-24T13:00:00Z"));
        Answer last = give(SPINE, Map.of("last", true));

        // then
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("keptCurrent").asBoolean()).isTrue();
        assertThat(last.body().path("keptCurrent").asBoolean()).isFalse();
        assertThat(documents.of(incident)).extracting(Document::version).containsExactly(1, 2);
        assertThat(documents.of(incident))
                .last()
                .extracting(Document::html)
                .asString()
                .contains("Given by Sam");
        assertThat(deadlines.running(incident, ClockKind.ACTION_PLAN)).isEmpty();
        assertThat(give(SPINE, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void the_same_plan_under_the_same_key_is_one_version() {
        asked();
        Map<String, String> key = Map.of("Idempotency-Key", "p-1");

        Answer first = api.post(SPINE, path(), plan(), key);
        Answer second = api.post(SPINE, path(), plan(), key);

        assertThat(second).isEqualTo(first);
        assertThat(documents.of(incident)).hasSize(1);
    }

    @Test
    void what_is_missing_is_named_and_another_providers_incident_does_not_exist() {
        asked();

        Answer empty = give(SPINE, Map.of("timescales", " "));

        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body().toString()).contains("timescales", "Say by when each work stream is done.");
        assertThat(give(SPINE, Map.of("nextAt", "2026-11-24T09:00:00Z")).status())
                .isEqualTo(400);
        assertThat(give(IDENTITY, Map.of()).status()).isEqualTo(404);
        assertThat(documents.of(incident)).isEmpty();
    }

    @Test
    void a_plan_that_nobody_asked_for_is_refused() {
        Answer answer = give(SPINE, Map.of());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("detail")).isEqualTo("No action plan is asked for now.");
    }

    private void asked() {
        startBeside.start(incident, "request-action-plan", Map.of("what", "It runs long"), BRIDGE);
    }

    private Answer give(String authorization, Map<String, Object> changes) {
        Map<String, Object> plan = new HashMap<>(plan());
        plan.putAll(changes);
        return api.post(authorization, path(), plan);
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "investigations", "Logs of all nodes",
                "risks", "None known",
                "workStreams", "Restart; replace",
                "timescales", "By noon",
                "by", "Sam");
    }

    private String path() {
        return "/api/v1/incidents/%s/action-plan".formatted(incident);
    }
}
