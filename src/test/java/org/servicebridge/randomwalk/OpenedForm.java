package org.servicebridge.randomwalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.servicebridge.engine.CachingFeelEngineFactory;

/** A form on the screen: what it shows, and which of its questions are to be seen while it is filled in. */
final class OpenedForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FeelEngine FEEL = new CachingFeelEngineFactory().createInstance();
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern NAME = Pattern.compile("\"[^\"]*\"|[A-Za-z][A-Za-z0-9]*");

    private final JsonNode schema;
    private final Map<String, @Nullable Object> shown;

    OpenedForm(InputStream file, Map<String, ?> shown) {
        try (file) {
            this.schema = JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        this.shown = new HashMap<>(shown);
    }

    /** From the top to the bottom, each question as it stands after the answers above; what is hidden is not sent. */
    Map<String, @Nullable Object> filledIn(Answerer answerer, Scene scene, String reference) {
        requireTextsAsTyped();
        Map<String, @Nullable Object> data = new HashMap<>();
        shown.forEach((key, value) -> data.put(key, Shown.plain(value)));
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (JsonNode component : schema.path("components")) {
            if (component.path("key").asText().isEmpty() || isHidden(component, data)) {
                continue;
            }
            Question question = Question.of(component, shown);
            Object answer = answerer.answer(question, scene, reference);
            data.put(question.key(), answer);
            answers.put(question.key(), answer);
        }
        return answers;
    }

    /** What people typed in a walk has marks and an address in it, of which none may be left where a form draws a text. */
    private void requireTextsAsTyped() {
        for (JsonNode component : schema.path("components")) {
            PLACE.matcher(component.path("text").asText("")).results().forEach(place -> {
                String text = String.valueOf(shown.get(place.group(1)));
                if (ByChance.MARKS.stream().anyMatch(text::contains)) {
                    throw new IllegalStateException("The form %s shows a text of others as Markdown in %s: %s"
                            .formatted(schema.path("id").asText(), place.group(1), text));
                }
            });
        }
    }

    private static boolean isHidden(JsonNode component, Map<String, @Nullable Object> data) {
        String condition = component.path("conditional").path("hide").asText();
        if (condition.isEmpty()) {
            return false;
        }
        Map<String, @Nullable Object> known = new HashMap<>(data);
        Matcher names = NAME.matcher(condition);
        while (names.find()) {
            known.putIfAbsent(names.group(), null);
        }
        return Boolean.TRUE.equals(FEEL.evaluateSimpleExpression(
                condition.substring(1), Variables.fromMap(known).asVariableContext()));
    }
}
