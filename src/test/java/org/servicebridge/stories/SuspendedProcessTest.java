package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.ApiCaller;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An operator has suspended the process of an HSSI: whoever works on it is told so, wherever they look. */
@WebTest
class SuspendedProcessTest {

    private static final String LOG = "userTask_logIncident";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/";

    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext context;

    private Story story;
    private String reference;
    private String task;
    private Visitor bridge;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        reference = story.reportedToDesk(Story.BRIDGE, "Smartcard log-in fails");
        task = story.task(reference, LOG).getId();
        bridge = Visitor.signedIn(port, "bridge");
    }

    @Test
    void completing_and_claiming_are_refused_with_a_sentence() {
        // given
        suspended();

        // when
        List<HttpResponse<String>> answers = List.of(
                bridge.post(TASKS + task + "/claim", "{\"userId\": \"bridge\"}"),
                bridge.post(TASKS + task + "/submit-form", "{\"variables\": {}}"));

        // then
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body())
                    .contains("An operator has suspended this process, and nothing was taken")
                    .doesNotContain("ENGINE");
        });
    }

    @Test
    void the_form_says_so_when_it_is_opened() {
        // given
        String before = opened();
        suspended();

        // then
        assertThat(before).contains(reference).doesNotContain("SUSPENDED");
        assertThat(opened()).contains("SUSPENDED by an operator");
    }

    @Test
    void the_page_of_the_incident_and_the_panel_beside_the_task_say_so() {
        // given
        suspended();

        // when
        String page = bridge.get("/incidents/" + reference).body();
        String open = bridge.get("/").body();
        String panel = bridge.get("/incidents/" + reference + "/state").body();

        // then
        assertThat(page).contains("&quot;Run HSSI&quot; is suspended by an operator: its tasks cannot be completed");
        assertThat(open).contains("Suspended by an operator");
        assertThat(panel).contains("Run HSSI", "is suspended by an operator: its tasks cannot be completed");
    }

    @Test
    void what_a_provider_answers_meanwhile_is_refused_with_a_sentence_and_kept() {
        // given
        story.logged(Story.BRIDGE, reference);
        story.severityProposed(Story.BRIDGE, reference, 1, Map.of());
        story.runtime.suspendProcessInstanceById(
                story.process("confirm-hssi", reference).getId());

        // when
        ApiCaller.Answer answer = story.bean(ApiCaller.class)
                .post(
                        ApiCaller.SPINE,
                        "/api/v1/incidents/" + reference + "/confirmation",
                        Map.of("confirmed", true, "severity", 1, "by", "Sam"));

        // then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("detail").asText()).contains("An operator has suspended a process of this HSSI");
        assertThat(story.timeline(reference)).contains("late-answer").doesNotContain("confirmed");
    }

    @Test
    void it_goes_on_as_if_nothing_had_been() {
        // given
        suspended();

        // when
        story.runtime.activateProcessInstanceById(
                story.process("hssi", reference).getId());

        // then
        assertThat(bridge.get("/incidents/" + reference).body()).doesNotContain("is suspended");
        assertThat(bridge.get("/").body()).doesNotContain("Suspended by an operator");
        assertThat(bridge.post(TASKS + task + "/claim", "{\"userId\": \"bridge\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    /** As whoever opens it may see: people have no right to read processes. */
    private String opened() {
        return bridge.get(TASKS + task + "/form-variables").body();
    }

    private void suspended() {
        story.runtime.suspendProcessInstanceById(
                story.process("hssi", reference).getId());
    }
}
