package org.servicebridge.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicebridge.text.CleanText;

/** Reads what monitoring sends, which nobody can be asked to send again: what has another form than expected is left out. */
final class Told {

    private Told() {}

    /** The field on one line; empty where there is none, or it is no text or number. */
    static String text(JsonNode told, String field) {
        return text(told.path(field));
    }

    /** A text or number on one line; empty where it is neither. */
    static String text(@Nullable JsonNode told) {
        return told == null ? "" : CleanText.line(CleanText.printable(told.asText("")));
    }

    /** What a text says, or the entries of an object or a list, as "name: text"; empty where there are none. */
    static String words(JsonNode told) {
        if (told.isArray()) {
            return told.valueStream()
                    .map(Told::words)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("; "));
        }
        return told.isObject()
                ? told.properties().stream()
                        .filter(entry -> !text(entry.getValue()).isEmpty())
                        .map(entry -> text(TextNode.valueOf(entry.getKey())) + ": " + text(entry.getValue()))
                        .collect(Collectors.joining("; "))
                : text(told);
    }

    /** The entries of a field that have something in them, by their names. */
    static Map<String, String> texts(JsonNode told, String field) {
        Map<String, String> texts = new TreeMap<>();
        told.path(field).fieldNames().forEachRemaining(name -> {
            String text = text(told.path(field), name);
            if (!text.isEmpty()) {
                texts.put(name, text);
            }
        });
        return texts;
    }
}
