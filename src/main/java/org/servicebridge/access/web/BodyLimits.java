package org.servicebridge.access.web;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.servicebridge.access.Groups;

/**
 * How much may be sent where: little everywhere, more only where files and storms of alerts come.
 *
 * @param most bytes
 */
record BodyLimits(long most) {

    private static final long MB = 1024 * 1024;

    private static final BodyLimits SMALL = new BodyLimits(256 * 1024);
    private static final BodyLimits FILE = new BodyLimits(10 * MB);
    private static final BodyLimits PROGRAM = new BodyLimits(16 * MB);

    private static final BodyLimits EVENT = new BodyLimits(512 * 1024);

    private static final Pattern LISTS = Pattern.compile("/lists/[^/]+/import/?");
    private static final Pattern ROTA = Pattern.compile("/rota/import(?:/confirmation)?/?");
    private static final Set<String> KEEP_ROTA = Set.of(Groups.SERVICE_BRIDGE, Groups.SERVICE_BRIDGE_LEAD);
    private static final Set<String> KEEP_LISTS =
            Set.of(Groups.SERVICE_BRIDGE, Groups.SERVICE_BRIDGE_LEAD, Groups.CAMUNDA_ADMIN);
    private static final Pattern ALERTS = Pattern.compile("/api/v1/alerts/[^/]+(?:/v2/enqueue)?/?");
    private static final Pattern MODELS = Pattern.compile("/engine-rest(?:/engine/[^/]+)?/deployment/create/?");

    /**
     * Read only after sign-in, as nobody else may fill the memory with so much. A program sends by POST; by any other method
     * nothing is taken there, and so little is read.
     */
    static boolean isOfProgram(String method, String path) {
        return method.equals("POST")
                && (isOfAlerts(path) || MODELS.matcher(path).matches());
    }

    static boolean isOfAlerts(String path) {
        return ALERTS.matcher(path).matches();
    }

    static BodyLimits ofProgram() {
        return PROGRAM;
    }

    /** So far an event is read of which only the key inside will say who sends it. */
    static BodyLimits ofEvent() {
        return EVENT;
    }

    /** @param groups of whoever has signed in; a file is read only of those who may load it */
    static BodyLimits of(String path, Collection<String> groups) {
        boolean loads = LISTS.matcher(path).matches() && groups.stream().anyMatch(KEEP_LISTS::contains)
                || ROTA.matcher(path).matches() && groups.stream().anyMatch(KEEP_ROTA::contains);
        return loads ? FILE : SMALL;
    }
}
