package org.servicebridge.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.AskedAt;
import org.servicebridge.incident.DataSetItem;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.MissingData;
import org.servicebridge.incident.NotKnown;
import org.servicebridge.incident.PlausibleTimes;
import org.servicebridge.incident.Timeline;
import org.servicebridge.supplier.AcceptedBeforeReport;
import org.servicebridge.supplier.Service;
import org.springframework.stereotype.Component;

/** Completes the minimum data set of an open HSSI by what a later report of it says; nothing that is known is changed (IH-4, MDS-1). */
@Component
class CompleteByReport {

    private final Incidents incidents;
    private final MissingData missing;
    private final NotKnown notKnown;
    private final AcceptedBeforeReport accepted;
    private final PlausibleTimes times;
    private final Timeline timeline;

    CompleteByReport(
            Incidents incidents,
            MissingData missing,
            NotKnown notKnown,
            AcceptedBeforeReport accepted,
            PlausibleTimes times,
            Timeline timeline) {
        this.incidents = incidents;
        this.missing = missing;
        this.notKnown = notKnown;
        this.accepted = accepted;
        this.times = times;
        this.timeline = timeline;
    }

    /** @param incident locked; a report of another service of its provider says nothing of this one's data */
    void complete(Incident incident, Report report, Service service, Actor actor) {
        if (!service.code().equals(incident.dataSet().service())) {
            return;
        }
        List<DataSetItem> lacked = lacking(incident);
        incident.describe(incident.dataSet().completedBy(DataSets.of(report, service)));
        Instant nextUpdateAt = times.future("nextUpdateAt", report.nextUpdateAt());
        if (nextUpdateAt != null && incident.milestones().confirmedAt() == null) {
            incident.agreeNextUpdate(nextUpdateAt);
        }
        incidents.save(incident);
        Instant acceptedAt = report.acceptedAt();
        if (acceptedAt != null && incident.milestones().providerAcceptedAt() == null) {
            accepted.keep(incident, acceptedAt, reportedAt(incident, actor), actor);
        }
        Collection<DataSetItem> lacking = lacking(incident);
        notKnown.add(
                incident.reference(),
                DataSets.given(report.notKnown()).stream()
                        .map(DataSetItem::of)
                        .filter(lacking::contains)
                        .toList(),
                actor);
        List<DataSetItem> known =
                lacked.stream().filter(item -> !lacking.contains(item)).toList();
        if (!known.isEmpty()) {
            timeline.add(
                    incident.reference(),
                    "data-completed",
                    actor,
                    "Known by that report: %s.".formatted(DataSetItem.named(known)));
        }
    }

    /** A provider's own report is made now; what a desk passes on was said to it when the HSSI was reported. */
    private Instant reportedAt(Incident incident, Actor actor) {
        return actor.provider() == null ? incident.milestones().reportedAt() : times.now();
    }

    private List<DataSetItem> lacking(Incident incident) {
        return missing.of(incident, AskedAt.LOGGING);
    }
}
