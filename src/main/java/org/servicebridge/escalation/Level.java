package org.servicebridge.escalation;

import org.servicebridge.access.Coded;
import org.servicebridge.incident.ClockKind;

/** Who can be asked above the desk, each within its own time. */
public enum Level implements Coded {
    TWO("level-2", ClockKind.LEVEL_2_ANSWER),
    THREE("level-3", ClockKind.LEVEL_3_ANSWER),
    FOUR("level-4", ClockKind.LEVEL_4_ANSWER);

    private final String code;
    private final ClockKind clock;

    Level(String code, ClockKind clock) {
        this.code = code;
        this.clock = clock;
    }

    @Override
    public String code() {
        return code;
    }

    /** In which time somebody of the level answers. */
    public ClockKind clock() {
        return clock;
    }

    /** As the middle of a sentence. */
    public String words() {
        return code.replace('-', ' ');
    }
}
