package org.servicebridge.communication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Identification;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.ReportedBy;

/** An invented incident, by which templates are shown while none is open. */
final class SampleIncident {

    static final Wording WORDING = new Wording(
            "Smartcard sign-in fails since this morning. The provider is restarting its token service.",
            "Users cannot sign in with a smartcard.",
            "Multiple Sample Service Users",
            null,
            null,
            false,
            "The provider restarted its token service.");

    private SampleIncident() {}

    /** Resolved a quarter of an hour before the given time. */
    static Incident at(Instant now) {
        Incident incident = Incident.reported(
                "HSSI-000000",
                new Identification(null, null, null, ReportedBy.DESK.code(), null, null, false, null),
                facts(),
                Flags.NONE,
                now);
        incident.rate(1, null, null);
        incident.resolve(now.minus(Duration.ofMinutes(15)));
        return incident;
    }

    private static DataSet facts() {
        return new DataSet(
                null,
                "Sample Service",
                null,
                null,
                null,
                "smartcard sign-in fails",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
