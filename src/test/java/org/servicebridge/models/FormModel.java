package org.servicebridge.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of {@code forms/}.
 *
 * @param name file name without its ending, which is the form's id
 * @param components all components in reading order, those of groups included
 */
record FormModel(String name, String json, JsonNode root, List<JsonNode> components) {

    private static final Pattern SHOWN = Pattern.compile("\\{\\{(\\w+)}}");

    static List<FormModel> all() {
        return ModelFolder.files("forms", ".form").stream()
                .map(file -> of(ModelFolder.stem(file), ModelFolder.text(file)))
                .toList();
    }

    private static FormModel of(String name, String json) {
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            List<JsonNode> components = new ArrayList<>();
            collect(root, components);
            return new FormModel(name, json, root, List.copyOf(components));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(name + ".form is no JSON", broken);
        }
    }

    private static void collect(JsonNode parent, List<JsonNode> components) {
        for (JsonNode component : parent.path("components")) {
            components.add(component);
            if (!"dynamiclist".equals(component.path("type").asText())) {
                collect(component, components);
            }
        }
    }

    /** The keys of the fields that a person can answer. */
    List<String> keys() {
        return components.stream()
                .map(component ->
                        component.path("key").asText(component.path("path").asText("")))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** The variables that texts name, and from which lists take their choices. */
    Stream<String> shown() {
        return Stream.concat(
                components.stream()
                        .flatMap(component ->
                                SHOWN.matcher(component.path("text").asText("")).results())
                        .map(shown -> shown.group(1)),
                components.stream()
                        .map(component -> component.path("valuesKey").asText(""))
                        .filter(key -> !key.isEmpty()));
    }

    long requiredFields() {
        return components.stream()
                .filter(component -> component.path("validate").path("required").asBoolean(false))
                .count();
    }
}
