package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A step that has failed is tried again by the operator, who stands for it on the HSSI's timeline. */
@WebTest
class FailedStepsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ManagementService management;

    private Story story;
    private String reference;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        reference = story.reportedToDesk(Story.BRIDGE, "Smartcard log-in fails");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bridge", "edm", "process", "admin"})
    void nobody_but_the_operator_touches_a_step(String who) {
        // given
        String job = failed().getId();
        List<String> before = story.entries(reference);

        // when, then
        assertThat(put(who, "/job/" + job + "/retries", "{\"retries\": 1}").statusCode())
                .isEqualTo(403);
        assertThat(put(who, "/job/" + job + "/duedate", "{\"duedate\": null}").statusCode())
                .isEqualTo(403);
        assertThat(story.entries(reference)).isEqualTo(before);
        assertThat(job(job).getRetries()).isZero();
    }

    @Test
    void who_has_a_failed_step_tried_again_is_on_the_timeline() {
        // given
        String job = failed().getId();

        // when
        HttpResponse<String> answer = put("operator", "/job/" + job + "/retries", "{\"retries\": 1}");

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(job(job).getRetries()).isOne();
        assertThat(story.timeline(reference)).endsWith("step-repeated");
        assertThat(story.entries(reference)).anyMatch(entry -> entry.startsWith("operator: A step of \""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"retries\": 0}", "{\"retries\": 1, \"dueDate\": \"2030-01-01T00:00:00.000+0000\"}"})
    void nobody_gives_a_step_up_or_puts_it_off_under_the_name_of_trying_again(String order) {
        // given
        Job failed = failed();
        management.setJobRetries(failed.getId(), 2);
        List<String> before = story.entries(reference);

        // when
        HttpResponse<String> answer = put("operator", "/job/" + failed.getId() + "/retries", order);
        HttpResponse<String> ofKind =
                put("operator", "/job-definition/" + failed.getJobDefinitionId() + "/retries", "{\"retries\": 1}");

        // then
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
        assertThat(answer.body()).containsAnyOf("at least once", "This call does not take \\\"dueDate\\\"");
        assertThat(ofKind.statusCode()).isEqualTo(403);
        assertThat(job(failed.getId()).getRetries()).isEqualTo(2);
        assertThat(job(failed.getId()).getDuedate()).isEqualTo(failed.getDuedate());
        assertThat(story.entries(reference)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void a_step_that_has_tries_left_had_not_failed_and_is_not_tried_again(int left) {
        // given: a timer that waits for its time
        String job = failed().getId();
        management.setJobRetries(job, left);
        List<String> before = story.entries(reference);

        // when
        HttpResponse<String> answer = put("operator", "/job/" + job + "/retries", "{\"retries\": 2}");

        // then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("This step has not failed: it is tried when its time comes.");
        assertThat(job(job).getRetries()).isEqualTo(left);
        assertThat(story.entries(reference)).isEqualTo(before);
    }

    private Job failed() {
        story.logged(Story.BRIDGE, reference);
        story.severitySet(Story.BRIDGE, reference, 1);
        Job job = story.runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .findAny()
                .orElseThrow();
        management.setJobRetries(job.getId(), 0);
        return job;
    }

    private Job job(String id) {
        return management.createJobQuery().jobId(id).singleResult();
    }

    private HttpResponse<String> put(String who, String path, String body) {
        return Visitor.signedIn(port, who).send("PUT", ENGINE + path, body);
    }
}
