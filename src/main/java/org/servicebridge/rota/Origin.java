package org.servicebridge.rota;

import java.util.Locale;

/** Where a shift comes from: only what was planned may be planned anew. */
public enum Origin {
    PLANNED,
    AGREED,
    IMPORTED;

    static Origin of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
