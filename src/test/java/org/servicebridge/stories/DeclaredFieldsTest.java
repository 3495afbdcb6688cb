package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.servicebridge.access.Refusal;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A form takes what it asks: nothing else passes by any door, and no answer reaches the process. */
@EngineTest
class DeclaredFieldsTest {

    private static final String CONFIRM = "userTask_confirmHssi";
    private static final String DRAFT = "userTask_draftNotice";
    private static final String DRIVE = "userTask_driveResolution";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    /** Each way in which a task is completed. */
    enum Door {
        COMPLETE,
        COMPLETE_AND_RETURN,
        SUBMIT,
        SUBMIT_AND_RETURN,
        RESOLVE;

        void take(DeclaredFieldsTest test, String task, Map<String, Object> answers) {
            switch (this) {
                case COMPLETE -> test.tasks.complete(task, answers);
                case COMPLETE_AND_RETURN -> test.tasks.completeWithVariablesInReturn(task, answers, true);
                case SUBMIT -> test.forms.submitTaskForm(task, answers);
                case SUBMIT_AND_RETURN -> test.forms.submitTaskFormWithVariablesInReturn(task, answers, true);
                case RESOLVE -> test.tasks.resolveTask(task, answers);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_the_form_does_not_ask_is_refused_by_every_door(Door door) {
        // given
        String reference = unconfirmed();
        String task = story.task(reference, CONFIRM).getId();

        // when
        assertThatThrownBy(() -> door.take(
                        this,
                        task,
                        Map.of("confirmed", "yes", "providerSeverity", "1", "by", "Duty manager", "severity", 4)))
                .isInstanceOf(Refusal.class)
                .hasMessage("The form of \"Confirm HSSI with provider\" has no field severity; nothing was taken.");

        // then
        assertThat(story.openTasks(reference)).containsKey(CONFIRM);
        assertThat(story.runtime.getVariable(story.process("hssi", reference).getId(), "severity"))
                .isEqualTo(1);
    }

    @Test
    void a_start_form_takes_what_it_asks_and_no_more() {
        String hssi = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("hssi")
                .latestVersion()
                .singleResult()
                .getId();

        assertThatThrownBy(() -> forms.submitStartForm(hssi, Map.of("summary", "Log-in fails", "known", true)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has no field known");
    }

    @Test
    void a_start_past_the_form_takes_no_more_than_the_form() {
        assertThatThrownBy(() -> story.reportedToDesk(BRIDGE, Map.of("summary", "Log-in fails", "coreHours", false)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has no field coreHours");
    }

    @Test
    void a_task_does_not_end_by_an_error_or_an_escalation_from_outside() {
        // given
        String reference = unconfirmed();
        String task = story.task(reference, CONFIRM).getId();

        // then
        assertThatThrownBy(() -> tasks.handleBpmnError(task, "any", "any", Map.of("confirmed", true)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> tasks.handleEscalation(task, "any", Map.of("confirmed", true)))
                .isInstanceOf(Refusal.class);
        assertThat(story.openTasks(reference)).containsKey(CONFIRM);
    }

    @Test
    void answers_stay_with_their_task() {
        // given
        String reference = unconfirmed();

        // when
        story.confirmedByTelephone(BRIDGE, reference, 1);

        // then
        assertThat(story.runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                        .flatMap(process -> story.runtime.getVariables(process.getId()).keySet().stream()))
                .doesNotContain("providerSeverity", "by", "at", "header", "summary", "occurredAt");
    }

    @Test
    void the_head_and_the_question_who_said_so_are_put_to_the_forms_of_tasks() {
        // given
        String reference = managed();

        // then
        assertThat(components(DRIVE).get(0).path("text").asText()).isEqualTo("{{header}}");
        assertThat(components(DRIVE)
                        .get(components(DRIVE).size() - 1)
                        .path("key")
                        .asText())
                .isEqualTo("by");
        assertThat(components(DRAFT))
                .noneMatch(component -> "by".equals(component.path("key").asText()));
        assertThat(story.shown(reference, DRIVE, "header")).contains(reference, "Severity 1");
    }

    private List<JsonNode> components(String taskKey) {
        String task = tasks.createTaskQuery()
                .taskDefinitionKey(taskKey)
                .orderByTaskCreateTime()
                .desc()
                .list()
                .get(0)
                .getId();
        try (InputStream form = forms.getDeployedTaskForm(task)) {
            return List.copyOf(new ObjectMapper()
                    .readTree(form)
                    .path("components")
                    .valueStream()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String managed() {
        String reference = unconfirmed();
        story.confirmedByTelephone(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        return reference;
    }

    private String unconfirmed() {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
        return reference;
    }
}
