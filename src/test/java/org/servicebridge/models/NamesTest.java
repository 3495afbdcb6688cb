package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.Test;

/** A diagram reads as sentences: verb and object, object and state, question and answers. */
class NamesTest {

    private static final Set<String> NO_BUSINESS_RESULT = Set.of("end", "ended", "done", "finished", "error");

    private final List<ProcessModel> models = ProcessModel.all();
    private final List<String> findings = new ArrayList<>();

    @Test
    void activities_are_verb_and_object() {
        for (ProcessModel model : models) {
            for (Activity activity : model.elements(Activity.class)) {
                require(isPhrase(activity.getName()), model, activity, "is not verb and object");
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void events_are_object_and_state() {
        for (ProcessModel model : models) {
            for (Event event : model.elements(Event.class)) {
                require(ProcessModel.hasText(event.getName()), model, event, "has no name");
                if (event instanceof EndEvent && event.getName() != null) {
                    String name = event.getName().toLowerCase(Locale.ROOT).strip();
                    require(!NO_BUSINESS_RESULT.contains(name), model, event, "names no business result");
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void gateways_that_decide_are_questions_with_every_way_out_labelled() {
        for (ProcessModel model : models) {
            for (Gateway gateway : model.elements(Gateway.class)) {
                if (decides(gateway)) {
                    String name = gateway.getName();
                    require(name != null && name.strip().endsWith("?"), model, gateway, "is no question");
                    for (SequenceFlow way : gateway.getOutgoing()) {
                        require(ProcessModel.hasText(way.getName()), model, gateway, way.getId() + " has no label");
                    }
                } else {
                    require(!ProcessModel.hasText(gateway.getName()), model, gateway, "asks nothing, so has no name");
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void a_question_is_answered_by_plain_yes_or_no_or_by_a_word_of_its_own() {
        for (ProcessModel model : models) {
            for (SequenceFlow way : model.elements(SequenceFlow.class)) {
                String label = way.getName() == null ? "" : way.getName();
                require(!label.matches("(?i:(?:yes|no)\\b.+)|Yes|No|YES|NO"), model, way, "says more than yes or no");
            }
        }
        assertThat(findings).isEmpty();
    }

    /** Ids and codes are older than the word; what people read says "provider". */
    @Test
    void people_read_of_providers_and_of_no_suppliers() {
        assertThat(read("bpmn", ".bpmn", " (?:name|label)=\"([^\"]*)\"|<\\w+:documentation>([^<]*)<"))
                .hasSizeGreaterThan(500)
                .noneMatch(NamesTest::saysSupplier);
        assertThat(read("dmn", ".dmn", " (?:name|label)=\"([^\"]*)\"|<description>([^<]*)<"))
                .hasSizeGreaterThan(100)
                .noneMatch(NamesTest::saysSupplier);
        assertThat(read("forms", ".form", "\"(?:label|text|description|\\w+Label)\": \"([^\"]*)\""))
                .hasSizeGreaterThan(100)
                .noneMatch(NamesTest::saysSupplier);
        assertThat(read("src/main/java", ".java", "\"([^\"\\n]* [^\"\\n]*)\""))
                .hasSizeGreaterThan(500)
                .noneMatch(NamesTest::saysSupplier);
        assertThat(read("src/main/resources/templates", ".html", ">([^<>]*)<"))
                .hasSizeGreaterThan(100)
                .noneMatch(NamesTest::saysSupplier);
    }

    private static List<String> read(String folder, String ending, String expression) {
        Pattern pattern = Pattern.compile(expression);
        return ModelFolder.files(folder, ending).stream()
                .flatMap(file -> pattern.matcher(ModelFolder.text(file)).results())
                .map(found -> found.group(found.groupCount() > 1 && found.group(1) == null ? 2 : 1))
                .toList();
    }

    /** {@code ${supplier}} in a text is the name of a variable. */
    private static boolean saysSupplier(String text) {
        return text.matches("(?is)(.*[^\\w.-])?suppliers?([^\\w.-].*)?");
    }

    /** A time is a row of a table, or of the hours of work: a diagram that repeats it is wrong as soon as that changes. */
    @Test
    void no_timer_is_named_after_a_figure() {
        for (ProcessModel model : models) {
            for (CatchEvent event : model.elements(CatchEvent.class)) {
                boolean waits = event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
                require(!waits || !event.getName().matches(".*\\d.*"), model, event, "has a figure in its name");
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void no_sentence_of_a_model_repeats_a_time_that_a_table_rules() {
        for (ProcessModel model : models) {
            for (Documentation sentence : model.elements(Documentation.class)) {
                assertThat(sentence.getTextContent())
                        .as(model.name())
                        .doesNotContainPattern("(?i)(?:\\d|ten|fifteen|twenty|thirty|sixty|ninety) min");
            }
        }
    }

    /** A question and its answers say why they are there; a way that splits, and an event that is waited for, need a sentence. */
    @Test
    void what_asks_no_question_says_why_it_is_there() {
        for (ProcessModel model : models) {
            for (FlowNode node : model.nodes()) {
                boolean splits =
                        node instanceof Gateway gateway && gateway.getOutgoing().size() > 1 && !decides(gateway);
                if (splits || node instanceof CatchEvent && !(node instanceof StartEvent)) {
                    require(!node.getDocumentations().isEmpty(), model, node, "does not say why it is there");
                }
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void no_two_activities_of_one_scope_have_the_same_name() {
        for (ProcessModel model : models) {
            Set<String> seen = new HashSet<>();
            for (Activity activity : model.elements(Activity.class)) {
                String scope = activity.getParentElement().getAttributeValue("id");
                require(seen.add(scope + activity.getName()), model, activity, "the name stands twice");
            }
        }
        assertThat(findings).isEmpty();
    }

    private static boolean decides(Gateway gateway) {
        return gateway.getOutgoing().size() > 1
                && !(gateway instanceof ParallelGateway)
                && !(gateway instanceof EventBasedGateway);
    }

    private static boolean isPhrase(String name) {
        return ProcessModel.hasText(name) && name.strip().contains(" ");
    }

    private void require(boolean holds, ProcessModel model, BaseElement element, String finding) {
        if (!holds) {
            findings.add(model.where(element) + finding);
        }
    }
}
