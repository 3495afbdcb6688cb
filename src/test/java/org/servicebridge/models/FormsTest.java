package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.Test;
import org.servicebridge.engine.FormParts;

/** Forms are fit for use under stress, and every answer stays local to its task. */
class FormsTest {

    private static final int MOST_REQUIRED_FIELDS = 7;
    private static final int LONGEST_TEXT = 4_000;
    private static final Set<String> BREAKS_THE_FORM = Set.of("filepicker", "documentPreview");
    private static final Set<String> GIVEN_TO_ALL = Set.of("header", "summary");
    private static final Set<String> TEXTS = Set.of("textfield", "textarea");

    private final List<FormModel> forms = FormModel.all();
    private final List<String> findings = new ArrayList<>();

    @Test
    void forms_are_written_for_the_form_library_of_the_engine() {
        for (FormModel form : forms) {
            JsonNode root = form.root();
            require(form.name().equals(root.path("id").asText()), form, "the id is not the file's name");
            require(root.path("schemaVersion").asInt() == 16, form, "the schema version is not 16");
            require("Camunda Platform".equals(root.path("executionPlatform").asText()), form, "platform");
            require("7.24.0".equals(root.path("executionPlatformVersion").asText()), form, "platform version");
            for (JsonNode component : form.components()) {
                String type = component.path("type").asText();
                require(!BREAKS_THE_FORM.contains(type), form, type + " makes the whole form fail");
                require(
                        !"dynamiclist".equals(type)
                                || component.path("disableCollapse").asBoolean(),
                        form,
                        "a dynamic list without disableCollapse drops rows");
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void what_every_form_shows_or_asks_stands_in_one_form() {
        for (FormModel form : forms) {
            require(
                    form.json().contains("{{header}}") == form.name().equals(FormParts.EVERY_TASK),
                    form,
                    "the header stands in every-task.form, and is put to each task's form");
            require(
                    form.json().contains("if it came by telephone?")
                            == form.name().equals(FormParts.BY_TELEPHONE),
                    form,
                    "who said so is asked by by-telephone.form, where the model has the property byTelephone");
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void a_form_asks_for_seven_answers_at_most_and_each_once() {
        for (FormModel form : forms) {
            require(form.requiredFields() <= MOST_REQUIRED_FIELDS, form, form.requiredFields() + " required fields");
            Set<String> seen = new HashSet<>();
            for (String key : form.keys()) {
                require(seen.add(key), form, key + " is asked twice");
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void texts_are_limited_to_what_the_engine_can_keep() {
        for (FormModel form : forms) {
            for (JsonNode component : form.components()) {
                if (TEXTS.contains(component.path("type").asText())
                        && !component.path("readonly").asBoolean()) {
                    int limit = component.path("validate").path("maxLength").asInt(Integer.MAX_VALUE);
                    require(limit <= LONGEST_TEXT, form, component.path("key").asText() + " has no limit");
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** The form library rounds what is typed down to its interval and says nothing. */
    @Test
    void every_minute_can_be_entered_in_every_time_field() {
        for (FormModel form : forms) {
            for (JsonNode field : form.components()) {
                if ("datetime".equals(field.path("type").asText())
                        && !"date".equals(field.path("subtype").asText())) {
                    String key = field.path("key").asText();
                    require(field.path("timeInterval").asInt() == 1, form, key + " does not take every minute");
                    require(
                            "no_timezone"
                                    .equals(field.path("timeSerializingFormat").asText()),
                            form,
                            key + " has a zone");
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    /** Fields are variables of their task by themselves; a parameter fills one in, or is shown. */
    @Test
    void every_parameter_of_a_task_is_used_in_its_form_and_what_the_form_shows_is_given() {
        for (ProcessModel model : ProcessModel.all()) {
            for (UserTask task : model.elements(UserTask.class)) {
                forms.stream()
                        .filter(form -> form.name().equals(task.getCamundaFormRef()))
                        .forEach(form -> compare(model, task, form));
            }
        }
        assertThat(findings).isEmpty();
    }

    private static Stream<CamundaInputParameter> parameters(UserTask task) {
        return task.getExtensionElements() == null
                ? Stream.of()
                : task.getExtensionElements().getChildElementsByType(CamundaInputOutput.class).stream()
                        .flatMap(mapping -> mapping.getCamundaInputParameters().stream());
    }

    private void compare(ProcessModel model, UserTask task, FormModel form) {
        Set<String> given =
                parameters(task).map(CamundaInputParameter::getCamundaName).collect(Collectors.toSet());
        form.shown()
                .filter(name -> !GIVEN_TO_ALL.contains(name) && !given.contains(name))
                .forEach(name -> findings.add(
                        model.where(task) + name + ", shown by " + form.name() + ", is no input parameter"));
        parameters(task)
                .filter(parameter -> parameter.getTextContent().isBlank())
                .forEach(parameter ->
                        findings.add(model.where(task) + parameter.getCamundaName() + " fills nothing in"));
        given.stream()
                .filter(name -> !name.equals("header"))
                .filter(name -> !form.json().matches("(?s).*\\b" + name + "\\b.*"))
                .forEach(name -> findings.add(model.where(task) + name + " is not used in " + form.name()));
    }

    private void require(boolean holds, FormModel form, String finding) {
        if (!holds) {
            findings.add(form.name() + ".form: " + finding);
        }
    }
}
