package org.servicebridge.escalation.process;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** Who was reached where level 3 was called (ESC-6). */
enum Level3Answer {
    LEVEL_3("level-3"),
    /** The EDM called back after all. */
    EDM("edm"),
    NO("no"),
    /** Whoever was paged opened the task by themselves. */
    ACKNOWLEDGED("acknowledged");

    private final String code;

    Level3Answer(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    static Level3Answer of(@Nullable String code) {
        return Codes.chosen(values(), answer -> answer.code, code, "answered", "Say whom you reached.");
    }
}
