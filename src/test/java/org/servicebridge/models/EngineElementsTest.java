package org.servicebridge.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Camunda Modeler knows the engine's own elements and saves what is in them in an order of its own. */
class EngineElementsTest {

    private static final Pattern ELEMENT = Pattern.compile("<(camunda:\\w+)((?: [\\w:]+=\"[^\"]*\")+)");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([\\w:]+)=\"[^\"]*\"");
    private static final Pattern INPUT_AFTER_OUTPUT = Pattern.compile(
            "<camunda:outputParameter [^>]*(?:/>|>[^<]*</camunda:outputParameter>)\\s*<camunda:inputParameter");

    private final List<ProcessModel> models = ProcessModel.all();

    /** Two attributes of an element, in the order of the file. */
    private record Pair(String element, String first, String second) {

        Pair swapped() {
            return new Pair(element, second, first);
        }
    }

    /** That is Modeler's order, in which most stand. */
    @Test
    void attributes_of_an_element_stand_in_the_same_order_everywhere() {
        Map<Pair, List<String>> places = new HashMap<>();
        for (ProcessModel model : models) {
            ELEMENT.matcher(model.xml())
                    .results()
                    .forEach(element -> pairs(element)
                            .forEach(pair -> places.computeIfAbsent(pair, unseen -> new ArrayList<>())
                                    .add(model.name() + ": " + element.group())));
        }

        List<String> fewer = places.entrySet().stream()
                .filter(entry ->
                        places.getOrDefault(entry.getKey().swapped(), List.of()).size()
                                >= entry.getValue().size())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        assertThat(fewer).isEmpty();
    }

    @Test
    void inputs_of_an_element_stand_before_its_outputs() {
        assertThat(models.stream()
                        .filter(model -> INPUT_AFTER_OUTPUT.matcher(model.xml()).find())
                        .map(ProcessModel::name))
                .isEmpty();
    }

    private static Stream<Pair> pairs(MatchResult element) {
        List<String> names = ATTRIBUTE
                .matcher(element.group(2))
                .results()
                .map(attribute -> attribute.group(1))
                .toList();
        return names.stream()
                .flatMap(first -> names.subList(names.indexOf(first) + 1, names.size()).stream()
                        .map(second -> new Pair(element.group(1), first, second)));
    }
}
