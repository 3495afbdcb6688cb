package org.servicebridge.rota;

import org.servicebridge.access.Coded;

/** In which hours the rota must name somebody for a role: hours without anybody are found by the check. */
public enum Covered implements Coded {
    ALWAYS("always", "at all hours"),
    OUT_OF_HOURS("out-of-hours", "out of core hours"),
    AS_IT_COMES("as-it-comes", "by shift or contact, as it comes");

    private final String code;
    private final String words;

    Covered(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }
}
