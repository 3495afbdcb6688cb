package org.servicebridge.escalation.process;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** Whether the EDM was reached (OOH-7). */
enum EdmAnswer {
    YES("yes"),
    NO("no"),
    /** The EDM was paged and opened the task by themselves. */
    ACKNOWLEDGED("acknowledged");

    private final String code;

    EdmAnswer(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    static EdmAnswer of(@Nullable String code) {
        return Codes.chosen(values(), answer -> answer.code, code, "answered", "Say whether you reached them.");
    }
}
