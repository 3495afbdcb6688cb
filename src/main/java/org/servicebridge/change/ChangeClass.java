package org.servicebridge.change;

import org.servicebridge.access.Codes;

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
        return Codes.known(values(), known -> known.code, code, "class of change");
    }

    public String code() {
        return code;
    }
}
