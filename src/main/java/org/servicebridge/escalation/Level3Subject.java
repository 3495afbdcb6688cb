package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What level 3 can be asked to decide on (ESC-3). */
public enum Level3Subject {
    BACK_OUT("back-out", "backing out a change"),
    CLINICAL("clinical", "a clinical issue"),
    POLITICAL("political", "a political issue"),
    SECURITY("security", "a security issue"),
    PRESS_OFFICE("press-office", "the press office, which is invoked");

    private final String code;
    private final String words;

    Level3Subject(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static Level3Subject of(@Nullable String code) {
        return Codes.chosen(
                values(), subject -> subject.code, code, "decisions", "Choose what is decided on from the list.");
    }

    String words() {
        return words;
    }
}
