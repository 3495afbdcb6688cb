package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever a model names for a task is judged when the task is made, however it came to be: no desk and no person is asked that may not see the HSSI. */
@EngineTest
class AskedWhoSeesTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    /** The model names the Service Bridge, whoever owns the HSSI. */
    @ParameterizedTest
    @CsvSource({
        "true, 'national-service-desk, service-bridge-lead'",
        "false, 'service-bridge, service-bridge-lead'",
    })
    void a_task_for_a_desk_that_may_not_see_the_hssi_goes_to_its_owner(boolean harmed, String asked) {
        // given
        AnIncident incident = anIncident()
                .ownedBy(Groups.NATIONAL_SERVICE_DESK)
                .flagged(harmed ? new Flags(true, true, false) : Flags.NONE);
        String reference =
                incident.managedIn(story.bean(Incidents.class), story.clock).reference();
        story.bean(JdbcClient.class)
                .sql("update incident set reporting_desk = owner where reference = :reference")
                .param("reference", reference)
                .update();

        // when
        started(reference);

        // then
        assertThat(story.openTasks(reference)).containsEntry("userTask_chooseOrganisations", asked);
    }

    /** The model names people; "bridge" may see the HSSI while nobody was harmed, "desk" is of its owner. */
    @ParameterizedTest
    @CsvSource({"true, national-service-desk", "false, ''"})
    void a_person_who_may_not_see_the_hssi_is_not_asked_and_its_owner_is(boolean harmed, String groups) {
        // given
        String reference = anIncident()
                .ownedBy(Groups.NATIONAL_SERVICE_DESK)
                .flagged(harmed ? new Flags(true, true, false) : Flags.NONE)
                .managedIn(story.bean(Incidents.class), story.clock)
                .reference();
        story.bean(JdbcClient.class)
                .sql("update incident set reporting_desk = owner where reference = :reference")
                .param("reference", reference)
                .update();
        var repository = story.bean(RepositoryService.class);
        String deployment = repository
                .createDeployment()
                .addModelInstance("asks-people.bpmn", asksPeople())
                .deploy()
                .getId();

        try {
            // when
            story.runtime.startProcessInstanceByKey("asks-people", reference, Map.of("who", "bridge"));

            // then
            TaskService tasks = story.bean(TaskService.class);
            Task one = tasks.createTaskQuery().taskDefinitionKey("one").singleResult();
            Task several = tasks.createTaskQuery().taskDefinitionKey("several").singleResult();
            assertThat(one.getAssignee()).isEqualTo(harmed ? null : "bridge");
            assertThat(named(tasks, several, IdentityLink::getUserId))
                    .containsExactlyInAnyOrder(
                            harmed ? new String[] {"desk", "lead"} : new String[] {"bridge", "desk", "lead"});
            for (Task task : List.of(one, several)) {
                assertThat(named(tasks, task, IdentityLink::getGroupId))
                        .isEqualTo(groups.isEmpty() ? Set.of() : Set.of(groups));
            }
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private static Set<String> named(TaskService tasks, Task task, Function<IdentityLink, @Nullable String> name) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .flatMap(link -> Stream.ofNullable(name.apply(link)))
                .collect(Collectors.toSet());
    }

    private static BpmnModelInstance asksPeople() {
        return Bpmn.createExecutableProcess("asks-people")
                .startEvent()
                .parallelGateway("both")
                .userTask("one")
                .camundaAssignee("${who}")
                .moveToNode("both")
                .userTask("several")
                .camundaCandidateUsers("${who}, desk, lead")
                .done();
    }

    private void started(String reference) {
        story.runtime
                .createProcessInstanceByKey("ring-round")
                .businessKey(reference)
                .startBeforeActivity("userTask_chooseOrganisations")
                .execute();
    }
}
