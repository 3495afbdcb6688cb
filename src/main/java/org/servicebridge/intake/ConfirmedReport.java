package org.servicebridge.intake;

import java.time.Instant;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.ReportedBy;
import org.servicebridge.incident.SeverityRating;
import org.springframework.stereotype.Component;

/**
 * What a provider reports itself with severity 1 or 2, by API or on the telephone, is confirmed as it comes: readers wait for the
 * first notice from then on, however long it waits to be logged and rated (COM-3, IH-9, OOH-11).
 */
@Component
class ConfirmedReport {

    private final Deadlines deadlines;

    ConfirmedReport(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    static boolean is(Incident incident) {
        Integer said = incident.rating().providerSeverity();
        return ReportedBy.itsProvider(incident) && said != null && said <= SeverityRating.LOWEST_HSSI;
    }

    /** When it was confirmed by being reported; a desk may have reported it before. */
    static Instant at(Incident incident) {
        Instant itself = incident.milestones().providerReportedAt();
        return itself == null ? incident.milestones().reportedAt() : itself;
    }

    /** Starts the clock of the first notice, unless it was over when it was reported: then the retrospective rule says who is told. */
    void awaitNotice(Incident incident) {
        if (is(incident) && incident.milestones().resolvedAt() == null) {
            deadlines.start(incident, ClockKind.FIRST_NOTICE, at(incident));
        }
    }
}
