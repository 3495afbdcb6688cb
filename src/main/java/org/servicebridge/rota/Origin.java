package org.servicebridge.rota;

import java.util.Locale;
import org.servicebridge.access.Coded;

/** Where a shift comes from: only what was planned may be planned anew. */
public enum Origin implements Coded {
    PLANNED,
    AGREED,
    IMPORTED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
