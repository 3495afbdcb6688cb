package org.servicebridge.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What kind of HSSI it is, by where users notice it and whose service it is; decision tables read the codes. */
public enum IncidentKind {
    DATA_CENTRE("data-centre"),
    MULTI_SITE("multi-site"),
    KEY_DEPLOYMENT("key-deployment"),
    NATIONAL_INTERNAL("national-internal"),
    NATIONAL_OPERATIONAL("national-operational"),
    NATIONAL_GOVERNANCE("national-governance"),
    LOCAL("local");

    private final String code;

    IncidentKind(String code) {
        this.code = code;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static IncidentKind of(@Nullable String code) {
        return Codes.chosen(values(), kind -> kind.code, code, "kinds", "This is not a kind of HSSI.");
    }

    /** Whether any of these codes is of a national service. */
    public static boolean anyNational(List<String> codes) {
        return codes.stream().anyMatch(code -> code.startsWith("national-"));
    }

    public String code() {
        return code;
    }
}
