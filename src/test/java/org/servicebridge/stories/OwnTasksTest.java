package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Visitor;
import org.servicebridge.testing.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Tasks are taken and given back for oneself only; one whose holder has gone home is taken over, and the timeline says so. */
@WebTest
class OwnTasksTest {

    private static final Actor BRIDGE = Story.BRIDGE;
    private static final Actor LEAD = Story.LEAD;
    private static final String LOG = "userTask_logIncident";
    private static final String TASKS = "/camunda/api/engine/engine/default/task/";

    @LocalServerPort
    int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TaskService tasks;

    private TasklistStory story;
    private String reference;
    private String task;

    @BeforeEach
    void begin() {
        story = new TasklistStory(context, port, true);
        story.clock.setLondon("2026-11-24T10:00:00");
        reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        task = story.task(reference, LOG).getId();
        tasks.addCandidateGroup(task, Groups.SERVICE_BRIDGE_LEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "assignee"})
    void nobody_is_given_a_task_by_somebody_else(String way) {
        // when
        HttpResponse<String> answer = asks(BRIDGE, way, "\"ecab\"");

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You can take a task for yourself only.");
        assertThat(holder()).isNull();
        assertThat(story.signedIn(Actor.person("ecab", Set.of(Groups.ECAB)))
                        .get(TASKS + task + "/form-variables")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "assignee", "unclaim"})
    void nobody_takes_a_task_from_its_holder_without_taking_it_over(String way) {
        // given
        asks(BRIDGE, "claim", "\"bridge\"");

        // when
        HttpResponse<String> answer = asks(LEAD, way, "null");

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("bridge has this task");
        assertThat(holder()).isEqualTo("bridge");
    }

    @Test
    void a_claim_of_a_task_that_somebody_has_says_who_has_it() {
        // given
        asks(BRIDGE, "claim", "\"bridge\"");

        // when
        HttpResponse<String> answer = asks(LEAD, "claim", "\"lead\"");

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("bridge has this task. To take it over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "assignee", "unclaim"})
    void who_has_claimed_a_task_gives_it_back(String way) {
        // given
        asks(BRIDGE, "claim", "\"bridge\"");

        // when
        HttpResponse<String> answer = asks(BRIDGE, way, "null");

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(holder()).isNull();
        assertThat(asks(LEAD, "claim", "\"lead\"").statusCode()).isEqualTo(204);
    }

    @Test
    void a_task_whose_holder_has_gone_home_is_taken_over_and_the_timeline_says_so() {
        // given
        asks(BRIDGE, "claim", "\"bridge\"");

        // when
        HttpResponse<String> answer = asks(LEAD, "assignee", "\"lead\"");

        // then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(holder()).isEqualTo("lead");
        assertThat(story.entries(reference))
                .contains("lead: lead took \"%s\" over from bridge."
                        .formatted(story.task(reference, LOG).getName()));
    }

    @Test
    void who_held_a_task_keeps_no_right_to_it() {
        // given
        asks(BRIDGE, "claim", "\"bridge\"");
        asks(LEAD, "assignee", "\"lead\"");

        // when
        tasks.deleteCandidateGroup(task, Groups.SERVICE_BRIDGE);

        // then
        assertThat(story.bean(AuthorizationService.class)
                        .createAuthorizationQuery()
                        .resourceId(task)
                        .userIdIn("bridge")
                        .count())
                .isZero();
    }

    @Test
    void who_is_not_asked_takes_nothing_over() {
        // given
        asks(BRIDGE, "claim", "\"bridge\"");

        // when
        HttpResponse<String> answer = asks(Story.DESK, "assignee", "\"desk\"");

        // then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(holder()).isEqualTo("bridge");
    }

    private HttpResponse<String> asks(Actor person, String way, String user) {
        Visitor visitor = story.signedIn(person);
        return visitor.post(TASKS + task + "/" + way, way.equals("unclaim") ? "" : "{\"userId\": %s}".formatted(user));
    }

    private String holder() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
