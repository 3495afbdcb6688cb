package org.servicebridge.randomwalk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.StartField;

/**
 * One question of a form as a person meets it.
 *
 * @param kind as the form library calls it
 * @param choices the values offered; empty where the question is not closed
 * @param filledIn what stands there already
 */
record Question(
        String key,
        String kind,
        boolean required,
        int longest,
        List<String> choices,
        @Nullable Object filledIn) {

    private static final int LONGEST_TEXT = 4_000;

    static Question of(JsonNode component, Map<String, @Nullable Object> shown) {
        String key = component.path("key").asText();
        List<String> choices = new ArrayList<>();
        component
                .path("values")
                .forEach(choice -> choices.add(choice.path("value").asText()));
        String offered = component.path("valuesKey").asText();
        if (!offered.isEmpty()) {
            Shown.list(shown.get(offered))
                    .forEach(choice -> choices.add(choice.path("value").asText()));
        }
        JsonNode rules = component.path("validate");
        return new Question(
                key,
                component.path("type").asText(),
                rules.path("required").asBoolean(),
                rules.path("maxLength").asInt(LONGEST_TEXT),
                List.copyOf(choices),
                Shown.plain(shown.get(key)));
    }

    /** As the incident's page and the API ask it. */
    static Question of(StartField field) {
        return new Question(
                field.key(),
                switch (field.type()) {
                    case "choice" -> "select";
                    case "choices" -> "checklist";
                    case "time" -> "datetime";
                    default -> field.type();
                },
                field.required(),
                LONGEST_TEXT,
                field.options().stream().map(StartField.Option::value).toList(),
                null);
    }

    boolean isText() {
        return kind.equals("textarea") || kind.equals("textfield") || kind.equals("text");
    }

    boolean isList() {
        return kind.equals("checklist") || kind.equals("taglist");
    }

    boolean isFilledIn() {
        return filledIn != null && !filledIn.toString().isBlank();
    }
}
