package org.servicebridge.incident;

import java.util.Objects;

/** Names an HSSI where somebody is told of it in a few words: its reference, severity and service. */
public final class Headline {

    private Headline() {}

    public static String of(Incident incident) {
        Integer severity = incident.rating().severity();
        return "%s, %s, %s"
                .formatted(
                        incident.reference(),
                        severity == null ? "severity not known yet" : "severity " + severity,
                        Objects.requireNonNullElse(incident.dataSet().serviceName(), "service not known yet"));
    }
}
