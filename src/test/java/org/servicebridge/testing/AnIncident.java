package org.servicebridge.testing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Identification;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;

/** Builds a record for a test: severity 1 of an external national service, unless said otherwise. */
public final class AnIncident {

    private int severity = 1;
    private String owner = Groups.SERVICE_BRIDGE;
    private String provider = "spine-operations";
    private String service = "spine-core";
    private List<String> kinds = List.of("local");
    private @Nullable String failure = "performance";
    private boolean internal;
    private boolean communicatedService = true;
    private Flags flags = Flags.NONE;
    private boolean exercise;

    private AnIncident() {}

    public static AnIncident anIncident() {
        return new AnIncident();
    }

    public AnIncident ofSeverity(int number) {
        severity = number;
        return this;
    }

    public AnIncident ownedBy(String desk) {
        owner = desk;
        return this;
    }

    public AnIncident ofProvider(String code) {
        provider = code;
        return this;
    }

    /** @param code of the catalogue, or of what has left it */
    public AnIncident ofService(String code) {
        service = code;
        return this;
    }

    public AnIncident ofKinds(String... codes) {
        kinds = List.of(codes);
        return this;
    }

    /** @param code {@code outage}, {@code performance} or null where not known */
    public AnIncident failing(@Nullable String code) {
        failure = code;
        return this;
    }

    public AnIncident ofInternalService() {
        internal = true;
        return this;
    }

    public AnIncident ofServiceNotCommunicated() {
        communicatedService = false;
        return this;
    }

    public AnIncident flagged(Flags risks) {
        flags = risks;
        return this;
    }

    public AnIncident inAnExercise() {
        exercise = true;
        return this;
    }

    /** Puts it into the record, reported and occurred ten minutes ago, confirmed just now; no process runs. */
    public Incident managedIn(Incidents incidents, Clock clock) {
        Incident incident = build(incidents, clock);
        incident.confirm(clock.instant());
        incidents.add(incident);
        return incident;
    }

    /** Puts it into the record, reported and rated but not confirmed; no process runs. */
    public Incident reportedIn(Incidents incidents, Clock clock) {
        Incident incident = build(incidents, clock);
        incidents.add(incident);
        return incident;
    }

    private Incident build(Incidents incidents, Clock clock) {
        String reference = incidents.nextReference();
        Incident incident = Incident.reported(
                reference,
                new Identification(
                        provider, "INC-" + reference, null, "desk", "A. Tester", "service-bridge", exercise, null),
                dataSet(clock),
                flags,
                clock.instant().minus(Duration.ofMinutes(10)));
        incident.rate(severity, null, null);
        incident.assignTo(owner, null);
        return incident;
    }

    private DataSet dataSet(Clock clock) {
        return new DataSet(
                service,
                "Spine Core",
                internal,
                communicatedService,
                240,
                "Smartcard log-in fails",
                null,
                "user",
                clock.instant().minus(Duration.ofMinutes(10)),
                "critical",
                6000,
                false,
                List.of(),
                null,
                kinds,
                failure,
                true,
                null,
                null,
                null,
                null,
                List.of());
    }
}
