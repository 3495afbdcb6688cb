package org.servicebridge.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.servicebridge.text.CleanText;

/**
 * One question of a form.
 *
 * @param key the name of the variable that takes the answer
 * @param choices the label of each value that can be chosen, as far as known; empty where the question is not closed
 * @param choicesFrom the variable from which the form takes its choices; empty where they stand in the form
 * @param several whether more than one can be chosen
 */
record FormField(String key, String label, Map<String, String> choices, String choicesFrom, boolean several) {

    private static final Set<String> SEVERAL = Set.of("checklist", "taglist");

    /** Empty for what only shows something. */
    static Optional<FormField> of(JsonNode component) {
        String key = component.path("key").asText(component.path("path").asText());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> choices = new LinkedHashMap<>();
        for (JsonNode choice : component.path("values")) {
            choices.put(choice.path("value").asText(), choice.path("label").asText());
        }
        return Optional.of(new FormField(
                key,
                label(component, key),
                choices,
                component.path("valuesKey").asText(),
                SEVERAL.contains(component.path("type").asText())));
    }

    /** A question for a day or a time has its words elsewhere; Modeler leaves those of the other where one becomes the other. */
    private static String label(JsonNode component, String key) {
        Stream<String> places = "time".equals(component.path("subtype").asText())
                ? Stream.of("label", "timeLabel", "dateLabel")
                : Stream.of("label", "dateLabel", "timeLabel");
        return places.map(place -> component.path(place).asText())
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse(key);
    }

    /** With the choices that were offered when the form was filled in; one that has no label stays as it is. */
    FormField offering(@Nullable Object offered) {
        if (!(offered instanceof SpinJsonNode list) || !list.isArray()) {
            return this;
        }
        Map<String, String> known = new LinkedHashMap<>(choices);
        for (SpinJsonNode choice : list.elements()) {
            if (choice.isObject() && choice.hasProp("label") && choice.hasProp("value")) {
                known.put(words(choice.prop("value")), words(choice.prop("label")));
            }
        }
        return new FormField(key, label, known, choicesFrom, several);
    }

    /** Before anybody answers: a form sends a list that began as nothing in a type that the engine refuses. */
    @Nullable
    Object unanswered() {
        return several ? Spin.JSON("[]") : null;
    }

    /** An answer as the person saw it who gave it; empty where nothing was entered, ticked or chosen. */
    String inWords(@Nullable Object answer) {
        if (answer instanceof SpinJsonNode json) {
            return json.isArray()
                    ? inWords(json.elements())
                    : inWords(json.unwrap().toString());
        }
        if (answer instanceof Collection<?> several) {
            return several.stream()
                    .map(this::inWords)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        if (answer instanceof Boolean ticked) {
            return ticked ? "yes" : "";
        }
        String text = answer == null ? "" : CleanText.printable(answer.toString());
        return choices.getOrDefault(text, text);
    }

    private String inWords(List<SpinJsonNode> elements) {
        return inWords((Object) elements.stream().map(FormField::words).toList());
    }

    private static String words(SpinJsonNode element) {
        return element.isString() ? element.stringValue() : element.toString();
    }
}
