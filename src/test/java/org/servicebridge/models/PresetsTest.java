package org.servicebridge.models;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.Test;

/**
 * A choice is made by a person, afresh: what a form would answer by itself stays in place when somebody is tired, and may hurt a
 * patient, tell the wrong people or falsify the record.
 */
class PresetsTest {

    private static final Set<String> CHOICES =
            Set.of("radio", "select", "checkbox", "checklist", "taglist", "number", "checkbox-group");

    /** Choices that begin with an answer, by form and field, each with the reason why a wrong one left in place does no harm. */
    private static final Map<String, String> PRESET_BECAUSE = Map.ofEntries(
            entry(
                    "arrange-call.invitees",
                    "whom the call needs by its kind; leaving somebody out would be the wrong answer"),
            entry("arrange-call.services", "who was asked last time, where a call did not open; empty for a new one"),
            entry(
                    "draft-notice.corrects",
                    "the notice that somebody marked as wrong; its writer is told what is right in it"),
            entry("draft-notice.holding", "ticked only in a draft that came back, as its writer had ticked it"),
            entry(
                    "draft-notice.programmeDirectors",
                    "the answer of the decision table; sent otherwise only with a reason"),
            entry(
                    "draft-notice.topLevelDirectors",
                    "the answer of the decision table; sent otherwise only with a reason"),
            entry("draft-summary.leadThere", "the usual way of a summary; who reviewed it is asked by name afterwards"),
            entry("draft-summary.headThere", "the usual way of a summary; who reviewed it is asked by name afterwards"),
            entry(
                    "draft-summary.directorThere",
                    "the usual way of a summary; who was briefed is asked by name afterwards"),
            entry("log-incident.serviceCode", "the service that the report named"),
            entry("look-at-report.serviceCode", "the service that the reporter named"),
            entry("log-incident.kinds", "the kinds that the report named"));

    /** Choices that may stay open, by form and field, each with where the answer is asked for otherwise. */
    private static final Map<String, String> OPEN_BECAUSE = Map.ofEntries(
            entry(
                    "acknowledge-escalation.answered",
                    "asked of the desk that calls, and refused there without an answer; whoever is asked has it"),
            entry(
                    "arrange-call.holding",
                    "asked where the next notice falls into the call, and refused there without an answer"),
            entry("assess-impact.severityAssessed", "not every team can say for which severity its impact speaks"),
            entry("check-health.serviceCode", "asked where something is reported, and refused there without an answer"),
            entry("draft-notice.corrects", "most notices correct none"),
            entry("drive-resolution.reason", "asked where it is escalated, and refused there without an answer"),
            entry(
                    "record-call.resources",
                    "answered where the call stands for a checkpoint; one of them alone is refused"),
            entry(
                    "record-call.onTrack",
                    "answered where the call stands for a checkpoint; one of them alone is refused"),
            entry(
                    "record-call.escalate",
                    "answered where the call stands for a checkpoint; one of them alone is refused"),
            entry("log-incident.failure", "often not known when it is logged"),
            entry("log-incident.provisionEffect", "one of the effects is enough, and without any it is refused"),
            entry(
                    "log-incident.provisionScale",
                    "asked where there is such an effect, and refused there without an answer"),
            entry("log-incident.careEffect", "one of the effects is enough, and without any it is refused"),
            entry("log-incident.careScale", "asked where there is such an effect, and refused there without an answer"),
            entry("log-incident.lossEffect", "one of the effects is enough, and without any it is refused"),
            entry("log-incident.dataEffect", "one of the effects is enough, and without any it is refused"),
            entry("log-incident.replicating", "often not known when it is logged"),
            entry("log-incident.detectedBy", "often not known when it is logged"),
            entry(
                    "look-at-report.serviceCode",
                    "asked of a potential HSSI and of what is put under watch, and refused there without an answer"),
            entry("report-incident.whoReports", "who leaves it open speaks for a user, as most do"),
            entry("set-severity.failure", "often not known when the severity is set"),
            entry(
                    "set-severity.providerSaid",
                    "asked where management alone is told before its provider was heard, and refused there without an answer"),
            entry(
                    "set-severity.riskRating",
                    "asked of a clinical or security reason, and refused there without an answer"),
            entry("set-severity.qualifiesBecause", "asked of severity 1 and 2, and refused there without an answer"));

    private final List<FormModel> forms = FormModel.all();

    @Test
    void no_form_file_answers_its_own_questions() {
        List<String> findings = forms.stream()
                .flatMap(form -> form.components().stream()
                        .filter(field -> field.has("defaultValue"))
                        .map(field -> form.name() + "." + field.path("key").asText()))
                .toList();

        assertThat(findings).isEmpty();
    }

    @Test
    void a_choice_begins_without_an_answer_unless_a_wrong_one_does_no_harm() {
        Map<String, String> presets = new TreeMap<>();
        for (ProcessModel model : ProcessModel.all()) {
            for (UserTask task : model.elements(UserTask.class)) {
                forms.stream()
                        .filter(form -> form.name().equals(task.getCamundaFormRef()))
                        .forEach(form -> presets.putAll(presets(task, form)));
            }
        }

        assertThat(presets.keySet()).containsExactlyInAnyOrderElementsOf(PRESET_BECAUSE.keySet());
    }

    @Test
    void one_of_several_answers_is_required_unless_it_is_asked_for_otherwise() {
        List<String> open = new ArrayList<>();
        for (FormModel form : forms) {
            choices(form)
                    .filter(field -> Set.of("radio", "select")
                            .contains(field.path("type").asText()))
                    .filter(field -> !field.path("validate").path("required").asBoolean())
                    .forEach(field ->
                            open.add(form.name() + "." + field.path("key").asText()));
        }

        assertThat(open).isSubsetOf(OPEN_BECAUSE.keySet());
    }

    private static Map<String, String> presets(UserTask task, FormModel form) {
        Set<String> choices =
                choices(form).map(field -> field.path("key").asText()).collect(Collectors.toSet());
        return parameters(task)
                .filter(parameter -> choices.contains(parameter.getCamundaName()))
                .collect(Collectors.toMap(
                        parameter -> form.name() + "." + parameter.getCamundaName(),
                        CamundaInputParameter::getTextContent));
    }

    private static Stream<JsonNode> choices(FormModel form) {
        return form.components().stream()
                .filter(field -> CHOICES.contains(field.path("type").asText()));
    }

    private static Stream<CamundaInputParameter> parameters(UserTask task) {
        return task.getExtensionElements() == null
                ? Stream.of()
                : task.getExtensionElements().getChildElementsByType(CamundaInputOutput.class).stream()
                        .flatMap(mapping -> mapping.getCamundaInputParameters().stream());
    }
}
