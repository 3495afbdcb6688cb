package org.servicebridge.change;

import org.servicebridge.access.Coded;

/** The class of a change (CHG-10), as {@code change-class.dmn} gives it. */
public enum ChangeClass implements Coded {
    STANDARD("standard"),
    NORMAL("normal"),
    RETROSPECTIVE("retrospective"),
    EMERGENCY("emergency");

    private final String code;

    ChangeClass(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
