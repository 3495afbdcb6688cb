package org.servicebridge.access;

import java.util.List;

/** Production cannot start: every problem of its settings, each in one sentence. */
class IncompleteSettings extends RuntimeException {

    private final List<String> problems;

    IncompleteSettings(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
