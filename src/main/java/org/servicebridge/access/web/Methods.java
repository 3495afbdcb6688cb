package org.servicebridge.access.web;

import java.util.List;

/** The methods that anything here may be asked by. What others are for (to see one's own cookies, to change files) is not offered. */
final class Methods {

    private static final List<String> KNOWN = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private Methods() {}

    /** @throws NotTaken where it is none of them */
    static void check(String method) throws NotTaken {
        if (!KNOWN.contains(method)) {
            throw NotTaken.byNoMethod();
        }
    }

    /** As an answer names them. */
    static String known() {
        return String.join(", ", KNOWN);
    }
}
