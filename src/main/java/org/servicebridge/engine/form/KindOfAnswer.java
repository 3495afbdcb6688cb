package org.servicebridge.engine.form;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.servicebridge.text.ListedChoices;

/**
 * Says what a field of a form can give: a text, a number, a tick or nothing, and a list of texts where several can be chosen. The
 * engine would take files, bytes and objects as well, of which the record could keep nothing but their names in Java.
 */
final class KindOfAnswer {

    private KindOfAnswer() {}

    /** One of the answers that a caller gives, as it comes. */
    static TypedValue given(Map<String, Object> answers, String field) {
        if (answers instanceof VariableMap typed) {
            return typed.getValueTyped(field);
        }
        return answers.get(field) instanceof TypedValue typed ? typed : Variables.untypedValue(answers.get(field));
    }

    static boolean isOf(FormField field, TypedValue given) {
        if (given instanceof JsonValue json) {
            return field.several() && ListedChoices.isList(json.getValueSerialized());
        }
        if (given instanceof ObjectValue object) {
            return object.isDeserialized() && isPlain(field, object.getValue());
        }
        boolean value =
                given.getType() == null || given.getType() == ValueType.NULL || given instanceof PrimitiveValue<?>;
        return value && isPlain(field, given.getValue());
    }

    private static boolean isPlain(FormField field, @Nullable Object value) {
        if (value instanceof SpinJsonNode json) {
            return field.several() && ListedChoices.isList(json.toString());
        }
        if (value instanceof Collection<?> chosen) {
            return field.several() && chosen.stream().allMatch(String.class::isInstance);
        }
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
