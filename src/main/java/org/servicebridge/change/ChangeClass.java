package org.servicebridge.change;

import java.util.Arrays;

/** The class of a change (CHG-10), as {@code change-class.dmn} gives it. */
public enum ChangeClass {
    STANDARD("standard"),
    NORMAL("normal"),
    RETROSPECTIVE("retrospective"),
    EMERGENCY("emergency");

    private final String code;

    ChangeClass(String code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException for a code that no class has: the table is wrong */
    public static ChangeClass of(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No class of change is called " + code));
    }

    public String code() {
        return code;
    }
}
