package org.servicebridge.randomwalk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Reads what a form shows: plain values, and lists of choices as text of JSON. */
final class Shown {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Shown() {}

    /** Empty where there is no list. */
    static JsonNode list(@Nullable Object value) {
        String text = text(value);
        if (text == null || !text.startsWith("[")) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notOne) {
            return MissingNode.getInstance();
        }
    }

    /** A text, number or tick; null where it is nothing or a list. */
    static @Nullable Object plain(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof SpinJsonNode json) {
            return json.toString();
        }
        if (value instanceof SerializableValue list) {
            return list.getValueSerialized();
        }
        return value == null ? null : value.toString();
    }
}
