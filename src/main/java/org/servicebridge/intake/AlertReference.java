package org.servicebridge.intake;

/** How people call an alert, and the health check that the Bridge is asked for by it: {@code ALERT-000042}. */
final class AlertReference {

    private static final String REFERENCE = "ALERT-%06d";

    private AlertReference() {}

    static String of(long id) {
        return REFERENCE.formatted(id);
    }

    static long id(String reference) {
        return Long.parseLong(reference.substring(reference.indexOf('-') + 1));
    }
}
