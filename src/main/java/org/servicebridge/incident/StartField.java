package org.servicebridge.incident;

import java.util.List;

/**
 * One question of a start form.
 *
 * @param key its name in the API
 * @param type {@code text}, {@code textarea}, {@code number}, {@code checkbox}, {@code choice}, {@code choices} or {@code time}
 * @param options what can be chosen; empty where anything can be entered
 */
public record StartField(String key, String label, String type, boolean required, List<Option> options) {

    public StartField {
        options = List.copyOf(options);
    }

    /** Something to choose, by its value in the API and its label for people. */
    public record Option(String value, String label) {}
}
