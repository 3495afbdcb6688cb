package org.servicebridge.communication;

import java.util.Locale;

/** A template asks for a value that the notice does not have. */
final class MissingValue extends RuntimeException {

    private final String name;

    MissingValue(String name) {
        super(name);
        this.name = name;
    }

    /** The value's name, as forms call it. */
    String name() {
        return name;
    }

    /** The value as a person would say it: {@code user impact}. */
    String words() {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
