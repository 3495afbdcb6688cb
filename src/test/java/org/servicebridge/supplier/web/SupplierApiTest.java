package org.servicebridge.supplier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.ApiCaller.IDENTITY;
import static org.servicebridge.testing.ApiCaller.SPINE;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incidents;
import org.servicebridge.supplier.process.SupplierStage;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.ApiCaller.Answer;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class SupplierApiTest {

    @Autowired
    ApiCaller api;

    @Autowired
    SupplierStage stage;

    @Autowired
    Incidents incidents;

    @Autowired
    Deadlines deadlines;

    @Test
    @Clause({"IH-2", "OOH-3", "INV-3", "INV-6"})
    void ih2_a_providers_confirmation_ends_the_wait_and_lowers_no_severity() {
        String reference = stage.awaitingConfirmation(1);

        Answer answer = confirm(SPINE, reference, Map.of("confirmed", true, "severity", 2, "by", "Sam"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("state")).isEqualTo("MANAGED");
        assertThat(answer.body().path("confirmed").asBoolean()).isTrue();
        assertThat(stage.open(reference, "userTask_confirmHssi")).isZero();
        assertThat(incidents.get(reference).rating().severity()).isEqualTo(1);
        assertThat(incidents.get(reference).rating().providerSeverity()).isEqualTo(2);
        assertThat(stage.open(reference, "userTask_settleSeverity")).isOne();
        assertThat(deadlines.running(reference, ClockKind.SUPPLIER_CONFIRMATION))
                .isEmpty();
        assertThat(deadlines.running(reference, ClockKind.FIRST_NOTICE)).isPresent();
    }

    @Test
    @Clause("INV-4")
    void inv4_a_refusal_or_a_lower_severity_goes_to_the_bridge() {
        String refused = stage.awaitingConfirmation(1);
        String lowered = stage.awaitingConfirmation(1);

        Answer first = confirm(SPINE, refused, Map.of("confirmed", false));
        Answer second = confirm(SPINE, lowered, Map.of("confirmed", true, "severity", 3));

        assertThat(first.text("state")).isEqualTo("REFUSED");
        assertThat(second.body().path("confirmed").asBoolean()).isFalse();
        assertThat(stage.open(refused, "userTask_decideDispute")).isOne();
        assertThat(stage.open(lowered, "userTask_decideDispute")).isOne();
        assertThat(incidents.get(lowered).rating().providerSeverity()).isEqualTo(3);
    }

    @Test
    @Clause({"OOH-5", "DSK-3", "SUP-1"})
    void ooh5_a_provider_that_answers_need_not_be_told_first_and_says_how_it_knows_the_hssi() {
        String reference = stage.toBeTold(1);

        Answer answer = confirm(
                SPINE,
                reference,
                Map.of(
                        "confirmed",
                        true,
                        "severity",
                        1,
                        "providerReference",
                        "INC-7",
                        "acceptedAt",
                        "2026-11-24T09:58:00Z"));

        assertThat(answer.text("state")).isEqualTo("MANAGED");
        assertThat(stage.open(reference, "userTask_tellProvider")).isZero();
        assertThat(stage.kinds(reference)).containsSubsequence("provider-told", "confirmed");
        assertThat(incidents.get(reference).identification().providerReference())
                .isEqualTo("INC-7");
        assertThat(incidents.get(reference).milestones().providerAcceptedAt()).isEqualTo("2026-11-24T09:58:00Z");
    }

    @Test
    @Clause("INV-4")
    void inv4_a_second_thought_is_taken_while_the_refusal_is_being_decided_on() {
        String stays = stage.awaitingConfirmation(1);
        String confirms = stage.awaitingConfirmation(1);
        confirm(SPINE, stays, Map.of("confirmed", false, "severity", 4));
        confirm(SPINE, confirms, Map.of("confirmed", false, "severity", 4));

        Answer lower = confirm(SPINE, stays, Map.of("confirmed", false, "severity", 3));
        Answer afterAll = confirm(SPINE, confirms, Map.of("confirmed", true, "severity", 1));

        assertThat(lower.status()).isEqualTo(200);
        assertThat(lower.text("state")).isEqualTo("REFUSED");
        assertThat(incidents.get(stays).rating().providerSeverity()).isEqualTo(3);
        assertThat(stage.kinds(stays)).endsWith("second-thought").doesNotContain("late-answer");
        assertThat(stage.open(stays, "userTask_decideDispute")).isOne();
        assertThat(afterAll.text("state")).isEqualTo("MANAGED");
        assertThat(stage.open(confirms, "userTask_decideDispute")).isZero();
        assertThat(deadlines.running(confirms, ClockKind.FIRST_NOTICE)).isPresent();
    }

    @Test
    void a_second_confirmation_is_told_the_state_and_kept_as_a_late_answer() {
        String reference = stage.awaitingConfirmation(1);
        confirm(SPINE, reference, Map.of("confirmed", true, "severity", 1));

        Answer second = confirm(SPINE, reference, Map.of("confirmed", false));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.type()).isEqualTo("application/problem+json");
        assertThat(second.text("state")).isEqualTo("MANAGED");
        assertThat(stage.last(reference).kind()).isEqualTo("late-answer");
        assertThat(incidents.get(reference).state().name()).isEqualTo("MANAGED");
    }

    @Test
    void another_providers_incident_does_not_exist() {
        String reference = stage.awaitingConfirmation(1);

        assertThat(confirm(IDENTITY, reference, Map.of("confirmed", true, "severity", 1))
                        .status())
                .isEqualTo(404);
        assertThat(api.post(IDENTITY, path(reference, "updates"), Map.of("text", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(api.post(IDENTITY, path(reference, "resolution"), resolution())
                        .status())
                .isEqualTo(404);
        assertThat(confirm(SPINE, "HSSI-999999", Map.of("confirmed", true)).status())
                .isEqualTo(404);
        assertThat(stage.kinds(reference)).doesNotContain("confirmed", "supplier-update", "resolved", "late-answer");
    }

    @Test
    @Clause({"IH-13", "OOH-12"})
    void ih13_an_update_is_recorded_and_tells_when_the_next_is_due() {
        String reference = stage.followed(1);

        Answer answer = api.post(SPINE, path(reference, "updates"), Map.of("text", "Restarted.", "eta", "11:30"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("nextUpdateDue")).isEqualTo("2026-11-24T11:00:00Z");
        assertThat(stage.last(reference).content()).isEqualTo("Restarted.\nExpected: 11:30");
    }

    @Test
    void the_same_update_under_the_same_key_is_recorded_once() {
        String reference = stage.followed(1);
        Map<String, String> key = Map.of("Idempotency-Key", "u-1");

        Answer first = api.post(SPINE, path(reference, "updates"), Map.of("text", "Restarted."), key);
        Answer second = api.post(SPINE, path(reference, "updates"), Map.of("text", "Restarted."), key);

        assertThat(second).isEqualTo(first);
        assertThat(stage.kinds(reference)).containsExactly("supplier-update");
    }

    @Test
    void an_update_before_confirmation_is_told_the_state() {
        String reference = stage.awaitingConfirmation(1);

        Answer answer = api.post(SPINE, path(reference, "updates"), Map.of("text", "Restarted."));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("state")).isEqualTo("AWAITING_CONFIRMATION");
    }

    @ParameterizedTest
    @CsvSource({
        "confirmation, at, 2026-11-24T10:02:01Z",
        "confirmation, at, 2026-11-24T09:00:00Z",
        "confirmation, severity, 9",
        "confirmation, confirmed, yes",
        "confirmation, unheardOf, x"
    })
    void a_confirmation_that_cannot_be_is_refused_by_its_field(String part, String field, String value) {
        String reference = stage.awaitingConfirmation(1);
        Map<String, Object> body = new HashMap<>(Map.of("confirmed", true, "severity", 1));
        body.put(field, value.equals("9") ? 9 : value);

        Answer answer = api.post(SPINE, path(reference, part), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(incidents.get(reference).state().name()).isEqualTo("AWAITING_CONFIRMATION");
    }

    @ParameterizedTest
    @CsvSource({
        "resolvedAt, 2026-11-24T10:02:01Z, resolvedAt",
        "resolvedAt, 2026-11-24T09:45:00Z, resolvedAt",
        "fix, magic, fix",
        "actions, ' ', actions",
        "stable, often, stable",
        "rootCause, '', problemReference"
    })
    @Clause({"IH-18", "IH-19", "OOH-18", "MDS-1"})
    void ih19_a_resolution_that_cannot_be_is_refused_by_its_field(String changed, String value, String field) {
        String reference = stage.followed(1);
        Map<String, Object> body = resolution();
        body.put(changed, value);

        Answer answer = api.post(SPINE, path(reference, "resolution"), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(incidents.get(reference).state().name()).isEqualTo("MANAGED");
    }

    private Answer confirm(String authorization, String reference, Map<String, Object> body) {
        return api.post(authorization, path(reference, "confirmation"), body);
    }

    private static Map<String, Object> resolution() {
        return new HashMap<>(Map.of(
                "resolvedAt", "2026-11-24T10:00:00Z",
                "fix", "permanent",
                "actions", "Replaced a disk.",
                "stable", true,
                "rootCause", "Worn disk"));
    }

    private static String path(String reference, String part) {
        return "/api/v1/incidents/%s/%s".formatted(reference, part);
    }
}
