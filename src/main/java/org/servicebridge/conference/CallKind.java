package org.servicebridge.conference;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What kind of call is held. */
public enum CallKind {
    CONFERENCE_CALL("conference-call", "Conference call"),
    WAR_ROOM("war-room", "War room");

    private final String code;
    private final String words;

    CallKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static CallKind of(@Nullable String code) {
        return Codes.chosen(values(), kind -> kind.code, code, "kind", "Choose a conference call or a war room.");
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }
}
