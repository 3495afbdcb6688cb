package org.servicebridge.conference;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;

/** How people work together on an HSSI. */
public enum Way {
    CALL("call", "Conference call"),
    FACE_TO_FACE("face-to-face", "Face to face"),
    CHANNEL("channel", "Channel in Teams or Slack");

    private final String code;
    private final String words;

    Way(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @throws org.servicebridge.access.Refusal where none, or something else, was chosen */
    static Way chosen(@Nullable String code) {
        return Codes.chosen(values(), way -> way.code, code, "way", "Choose a call, face to face or a channel.");
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }
}
