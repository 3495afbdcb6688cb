package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicebridge.access.Refusal;

/** No step takes an answer that its form does not offer for another one: a program that sends it is refused with a sentence. */
class UnknownChoicesTest {

    private static final String UNKNOWN = "never-offered";

    /** Read by a table before any step: {@code ScoreSeverityTest} holds the refusal. */
    private static final Set<String> READ_BY_A_TABLE_FIRST = Set.of("score-severity");

    /** What a task holds beside its form. */
    private static final Map<String, Object> OF_THE_MODEL = Map.of(
            "noticeKind", "first",
            "noticeId", "00000000-0000-0000-0000-000000000001",
            "reason", "advice",
            "referral", "clinical-safety",
            "planned", 1,
            "ring", 1,
            "assessment", 1,
            "specialistCall", 1,
            "activityNumber", 1,
            "requestNumber", 1);

    /** Answered, it would leave the rest of its form without a meaning. */
    private static final String DUPLICATE = "duplicateOf";

    /** What takes the answers in, by form. */
    private static final Map<String, String> STEPS = steps();

    static Stream<ChoiceList> lists() {
        return ChoiceList.all().stream()
                .filter(ChoiceList::isReadBySomething)
                .filter(list -> !READ_BY_A_TABLE_FIRST.contains(list.form().name()));
    }

    /** The other answers of the form are varied, since some questions are asked by what was answered before. */
    @ParameterizedTest
    @MethodSource("lists")
    void a_choice_that_the_form_does_not_offer_is_refused(ChoiceList list) {
        // given
        String step = Objects.requireNonNull(STEPS.get(list.form().name()));
        int most = ChoiceList.of(list.form())
                .mapToInt(other -> other.codes().size())
                .max()
                .orElseThrow();

        // when
        List<String> heard = new ArrayList<>();
        for (int choice = 0; choice < most; choice++) {
            Map<String, Object> answers = answers(list.form(), choice);
            answers.put(list.field(), list.answer(UNKNOWN));
            heard.add(hears(new StepAlone(answers), step, list));
        }

        // then
        assertThat(heard).contains("refused").isSubsetOf("refused", "not asked");
    }

    private static String hears(StepAlone step, String expression, ChoiceList list) {
        try {
            step.call(expression);
            return step.hasRead(list.field()) ? "taken" : "not asked";
        } catch (Refusal refusal) {
            return list.field().equals(refusal.field()) ? "refused" : String.valueOf(refusal.getMessage());
        } catch (Throwable broken) {
            return String.valueOf(broken);
        }
    }

    /** Every question answered, each list with the choice that stands there, or its last. */
    private static Map<String, Object> answers(FormModel form, int choice) {
        Map<String, Object> answers = new HashMap<>(OF_THE_MODEL);
        for (JsonNode field : form.components()) {
            answers.put(field.path("key").asText(), answer(field));
        }
        answers.remove(DUPLICATE);
        ChoiceList.of(form)
                .forEach(list -> answers.put(
                        list.field(),
                        list.answer(
                                list.codes().get(Math.min(choice, list.codes().size() - 1)))));
        return answers;
    }

    private static Object answer(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "checkbox" -> true;
            case "number" -> 1;
            case "datetime" -> "2026-11-24T10:00";
            case "checklist", "taglist" -> List.of();
            default -> "words@example.org";
        };
    }

    private static Map<String, String> steps() {
        Map<String, String> steps = new HashMap<>();
        for (ProcessModel model : ProcessModel.all()) {
            model.elements(UserTask.class)
                    .forEach(task -> listeners(task, CamundaTaskListener.class)
                            .filter(listener -> "complete".equals(listener.getCamundaEvent()))
                            .findFirst()
                            .ifPresent(first -> steps.put(task.getCamundaFormRef(), first.getCamundaExpression())));
            model.elements(StartEvent.class)
                    .forEach(start -> listeners(start, CamundaExecutionListener.class)
                            .findFirst()
                            .ifPresent(first -> steps.put(start.getCamundaFormRef(), first.getCamundaExpression())));
        }
        return steps;
    }

    private static <T extends BpmnModelElementInstance> Stream<T> listeners(FlowElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? Stream.of()
                : element.getExtensionElements().getChildElementsByType(type).stream();
    }
}
