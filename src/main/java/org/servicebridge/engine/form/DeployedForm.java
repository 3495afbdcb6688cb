package org.servicebridge.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A form as a person meets it.
 *
 * @param schema what the browser draws
 * @param fields all that it asks, those of groups included
 */
record DeployedForm(ObjectNode schema, List<FormField> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPONENTS = "components";

    /** @throws UncheckedIOException where the file is no form */
    static DeployedForm read(byte[] file) {
        try {
            return of((ObjectNode) JSON.readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A form cannot be read", unreadable);
        }
    }

    private static DeployedForm of(ObjectNode schema) {
        List<FormField> fields = new ArrayList<>();
        collect(schema, fields);
        return new DeployedForm(schema, List.copyOf(fields));
    }

    /** The rows of a list are one answer, under the list's own name. */
    private static void collect(JsonNode parent, List<FormField> fields) {
        for (JsonNode component : parent.path(COMPONENTS)) {
            FormField.of(component).ifPresent(fields::add);
            if (!"dynamiclist".equals(component.path("type").asText())) {
                collect(component, fields);
            }
        }
    }

    /** With what the other form shows and asks put before its own. */
    DeployedForm after(DeployedForm other) {
        return joined(other, this);
    }

    /** With what the other form shows and asks put behind its own. */
    DeployedForm before(DeployedForm other) {
        return joined(this, other);
    }

    private DeployedForm joined(DeployedForm first, DeployedForm second) {
        ObjectNode joined = schema.deepCopy();
        ArrayNode components = joined.putArray(COMPONENTS);
        first.schema.path(COMPONENTS).forEach(components::add);
        second.schema.path(COMPONENTS).forEach(components::add);
        return of(joined);
    }

    /** Whether a text of the form names the variable. */
    boolean shows(String variable) {
        return schema.findValuesAsText("text").stream().anyMatch(text -> text.contains("{{" + variable + "}}"));
    }

    boolean asks(String key) {
        return fields.stream().anyMatch(field -> field.key().equals(key));
    }

    byte[] file() {
        try {
            return JSON.writeValueAsString(schema).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was read can be written", impossible);
        }
    }
}
