package org.servicebridge.incident.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;
import static org.servicebridge.testing.ApiCaller.IDENTITY;
import static org.servicebridge.testing.ApiCaller.MONITORING;
import static org.servicebridge.testing.ApiCaller.SPINE;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Programs start processes beside an open HSSI, and learn which there are. */
@EngineTest
class BesideApiTest {

    private static final String BRIDGE = basic("bridge");
    private static final String DESK = basic("desk");
    private static final String ECAB = basic("ecab");

    @Autowired
    private ApiCaller api;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RuntimeService runtime;

    @Test
    @Clause("OOH-16")
    void ooh16_a_provider_escalates_its_own_hssi_with_its_key() {
        String reference = anIncident().managedIn(incidents, clock).reference();

        Answer answer = api.post(SPINE, path(reference), asked("provider-request"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("process")).isEqualTo("escalate-incident");
        assertThat(running(reference)).isEqualTo(1);
        assertThat(timeline.of(reference).get(0).recordedBy()).isEqualTo("test-spine");
        assertThat(api.post(IDENTITY, path(reference), asked("provider-request"))
                        .status())
                .isEqualTo(404);
        assertThat(api.post(MONITORING, path(reference), asked("provider-request"))
                        .status())
                .isIn(403, 404);
    }

    @Test
    @Clause({"ESC-1", "OOH-16"})
    void esc1_a_provider_does_not_say_that_level_one_carries_on() {
        String reference = anIncident().managedIn(incidents, clock).reference();
        Map<String, Object> answers =
                Map.of("reason", "provider-request", "what", "Nobody answers us", "levelOneCarriesOn", true);

        assertThat(api.post(SPINE, path(reference), answers).text("detail"))
                .isEqualTo("The desk says whether level 1 carries on.");
        assertThat(running(reference)).isZero();
    }

    @Test
    void every_refusal_names_its_sentence() {
        String reference = anIncident().managedIn(incidents, clock).reference();
        String restricted = anIncident()
                .flagged(new Flags(false, false, true))
                .managedIn(incidents, clock)
                .reference();
        String resolved = over();

        assertRefused(BRIDGE, "HSSI-999999", asked("advice"), 404, "There is no incident HSSI-999999.");
        assertRefused(DESK, restricted, asked("advice"), 404, "There is no incident %s.".formatted(restricted));
        assertRefused(BRIDGE, resolved, asked("advice"), 409, "%s is resolved, not yet closed.".formatted(resolved));
        assertRefused(ECAB, reference, asked("advice"), 403, "Your group does not start this process.");
        assertRefused(BRIDGE, reference, asked("boredom"), 400, "Choose why it is escalated.");
        assertRefused(BRIDGE, reference, Map.of("reason", "advice"), 400, "Say what is asked for.");
        assertRefused(BRIDGE, reference, Map.of("colour", "red"), 400, "There is no such field.");
        assertRefused(
                BRIDGE, reference, Map.of("what", "x".repeat(4001)), 400, "The text is longer than 4,000 characters.");
        assertThat(running(reference)).isZero();
        assertThat(timeline.of(reference)).isEmpty();
        assertThat(api.post(BRIDGE, "/api/v1/incidents/%s/processes/dance".formatted(reference), Map.of())
                        .text("detail"))
                .isEqualTo("No process dance can be started beside an HSSI.");
    }

    @Test
    void the_same_key_starts_it_once() {
        String reference = anIncident().managedIn(incidents, clock).reference();
        Map<String, String> key = Map.of("Idempotency-Key", "again");

        api.post(BRIDGE, path(reference), asked("advice"), key);
        Answer again = api.post(BRIDGE, path(reference), asked("advice"), key);

        assertThat(again.status()).isEqualTo(202);
        assertThat(running(reference)).isEqualTo(1);
    }

    @Test
    void the_list_says_what_can_be_started_and_what_it_asks() {
        String reference = anIncident().managedIn(incidents, clock).reference();

        JsonNode escalation = stream(api.get(BRIDGE, "/api/v1/incidents/%s/processes".formatted(reference))
                        .body())
                .filter(process -> process.path("process").asText().equals("escalate-incident"))
                .findAny()
                .orElseThrow();

        assertThat(escalation.path("name").asText()).isEqualTo("Escalation");
        assertThat(escalation.path("fields").findValuesAsText("key"))
                .containsExactly("reason", "serious", "what", "levelOneCarriesOn", "by");
        assertThat(escalation.path("fields").get(0).path("required").asBoolean())
                .isTrue();
        assertThat(escalation.path("fields").get(0).path("options").findValuesAsText("value"))
                .contains("press-office");
        assertThat(api.get(ECAB, "/api/v1/incidents/%s/processes".formatted(reference))
                        .body()
                        .findValuesAsText("process"))
                .doesNotContain("escalate-incident");
        assertThat(api.get(BRIDGE, "/api/v1/incidents/%s/processes".formatted(over()))
                        .body()
                        .findValuesAsText("process"))
                .doesNotContain("escalate-incident");
    }

    private String over() {
        Incident resolved = anIncident().managedIn(incidents, clock);
        resolved.resolve(clock.instant());
        incidents.save(resolved);
        return resolved.reference();
    }

    private void assertRefused(String who, String reference, Map<String, Object> answers, int status, String sentence) {
        Answer answer = api.post(who, path(reference), answers);
        assertThat(answer.text("detail")).isEqualTo(sentence);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
    }

    private static Map<String, Object> asked(String reason) {
        return Map.of("reason", reason, "what", "Nobody answers us");
    }

    private static String path(String reference) {
        return "/api/v1/incidents/%s/processes/escalate-incident".formatted(reference);
    }

    private long running(String reference) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("escalate-incident")
                .processInstanceBusinessKey(reference)
                .count();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String basic(String person) {
        return "Basic " + Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
    }
}
