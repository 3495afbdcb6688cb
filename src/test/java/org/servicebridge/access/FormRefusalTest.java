package org.servicebridge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class FormRefusalTest {

    private static final String TASKLIST = "/camunda/api/engine/engine/default/task/%s/%s";

    @LocalServerPort
    int port;

    @Autowired
    AccessProbe.Probe probe;

    @Autowired
    AccessProbe.Heard heard;

    @BeforeEach
    void forget() {
        heard.actors.clear();
        heard.late.clear();
        heard.limits.clear();
    }

    @Test
    void a_refusal_reaches_the_person_as_its_sentence_alone() {
        // given
        Task task = probe.task();
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> answer = bridge.post(TASKLIST.formatted(task.getId(), "submit-form"), answer("refuse"));

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"type\":\"Refusal\",\"message\":\"%s\"}".formatted(AccessProbe.REFUSAL));
        assertThat(probe.tasks().createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @Test
    void a_statement_that_takes_too_long_reaches_the_person_as_a_sentence() {
        // given
        Task task = probe.task();
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> answer = bridge.post(TASKLIST.formatted(task.getId(), "submit-form"), answer("sleep"));

        // then
        assertThat(heard.limits).containsExactly("30s");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("This takes Service Bridge longer than anybody should wait")
                .doesNotContain("pg_sleep", "ENGINE");
        assertThat(probe.tasks().createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @Test
    void a_refusal_by_the_engines_own_rest_api_is_the_same_sentence() {
        // given
        Task task = probe.task();
        Visitor admin = Visitor.withPassword(port, "admin", "admin");

        // when
        HttpResponse<String> answer =
                admin.post("/engine-rest/task/%s/submit-form".formatted(task.getId()), answer("refuse"));

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(AccessProbe.REFUSAL).doesNotContain("ENGINE");
    }

    @Test
    void a_start_form_that_is_refused_says_why_and_starts_nothing() {
        // given
        Visitor edm = Visitor.signedIn(port, "edm");
        String scoring = probe.repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey("score-severity")
                .latestVersion()
                .singleResult()
                .getId();

        // when
        HttpResponse<String> answer = edm.post(
                "/camunda/api/engine/engine/default/process-definition/%s/submit-form".formatted(scoring), """
                {"variables": {
                  "manualUrgency": {"value": "none", "type": "String"},
                  "manualSuppliers": {"value": "none", "type": "String"},
                  "manualSite": {"value": "none", "type": "String"},
                  "manualCriticality": {"value": "cosmetic", "type": "String"},
                  "manualRisk": {"value": "none", "type": "String"},
                  "manualUsers": {"value": "isolated", "type": "String"},
                  "manualPriority": {"value": "bau", "type": "String"},
                  "hssiReference": {"value": "HSSI-999999", "type": "String"}}}
                """);

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"type\":\"Refusal\",\"message\":\"There is no incident HSSI-999999.\"}");
        assertThat(probe.tasks()
                        .createTaskQuery()
                        .taskDefinitionKey("userTask_readSeverityScore")
                        .count())
                .isZero();
    }

    @Test
    void a_fault_shows_neither_detail_nor_engine_code() {
        // given
        Task task = probe.task();
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> answer = bridge.post(TASKLIST.formatted(task.getId(), "submit-form"), answer("break"));

        // then
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("nothing has changed")
                .doesNotContain("ENGINE", "internal detail", "Exception");
    }

    @Test
    void a_text_of_100000_characters_is_refused_before_the_engine_stores_it() {
        // given
        Task task = probe.task();
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> answer =
                bridge.post(TASKLIST.formatted(task.getId(), "submit-form"), answer("x".repeat(100_000)));

        // then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("longer than 4,000 characters", "\"field\":\"answer\"");
    }

    @Test
    void the_use_case_knows_who_answered() {
        // given
        Task task = probe.task();
        Visitor bridge = Visitor.signedIn(port, "bridge");

        // when
        HttpResponse<String> answer = bridge.post(TASKLIST.formatted(task.getId(), "submit-form"), answer("fine"));

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(heard.actors).extracting(Actor::id).containsExactly("bridge");
        assertThat(heard.actors.get(0).groups()).containsExactly(Groups.SERVICE_BRIDGE);
    }

    @Test
    void whoever_answers_second_is_told_who_was_first_and_the_answer_is_kept() {
        // given
        Task task = probe.task();
        probe.tasks().addCandidateUser(task.getId(), "lead");
        Visitor bridge = Visitor.signedIn(port, "bridge");
        Visitor lead = Visitor.signedIn(port, "lead");

        // when
        bridge.post(TASKLIST.formatted(task.getId(), "submit-form"), answer("first"));
        HttpResponse<String> second = lead.post(TASKLIST.formatted(task.getId(), "submit-form"), answer("second"));

        // then
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("bridge completed this task first, at 10:00:00 on 24 November 2026", "kept on the timeline");
        assertThat(heard.late).containsExactly("lead {answer=second}");
    }

    @Test
    void who_was_never_asked_learns_nothing_of_an_ended_task() {
        // given
        Task task = probe.task();
        Visitor.signedIn(port, "bridge").post(TASKLIST.formatted(task.getId(), "submit-form"), answer("first"));

        // when
        HttpResponse<String> stranger =
                Visitor.signedIn(port, "ecab").post(TASKLIST.formatted(task.getId(), "submit-form"), answer("second"));

        // then
        assertThat(stranger.body()).doesNotContain("bridge", "completed");
        assertThat(heard.late).isEmpty();
    }

    @Test
    void an_open_task_of_others_is_not_to_be_answered() {
        // given
        Task task = probe.task();

        // when
        HttpResponse<String> stranger = Visitor.signedIn(port, "ecab")
                .post(TASKLIST.formatted(task.getId(), "submit-form"), answer("mine now"));

        // then
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("You may not do this").doesNotContain("ENGINE");
    }

    private static String answer(String text) {
        return "{\"variables\":{\"answer\":{\"value\":\"%s\",\"type\":\"String\"}}}".formatted(text);
    }
}
