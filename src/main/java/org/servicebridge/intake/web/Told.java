package org.servicebridge.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
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
