package org.servicebridge.access.web;

import java.util.regex.Pattern;

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

    private static final Pattern IMPORTS = Pattern.compile("/lists/[^/]+/import/?|/rota/import(?:/confirmation)?/?");
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

    /** As long an event as PagerDuty takes, of whom its key inside will say who sends it. */
    static BodyLimits ofEvent() {
        return EVENT;
    }

    static BodyLimits of(String path, boolean signedIn) {
        return signedIn && IMPORTS.matcher(path).matches() ? FILE : SMALL;
    }
}
