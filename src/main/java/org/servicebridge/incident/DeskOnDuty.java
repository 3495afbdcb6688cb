package org.servicebridge.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.servicebridge.access.Groups;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.engine.DecisionTable;
import org.servicebridge.engine.Decisions;
import org.servicebridge.engine.Explained;
import org.servicebridge.engine.Tables;
import org.springframework.stereotype.Component;

/** Says who answers for HSSIs at this hour, by {@code duty.dmn}. */
@Component
public class DeskOnDuty {

    private final Decisions decisions;
    private final CoreHours coreHours;
    private final Clock clock;

    DeskOnDuty(Decisions decisions, CoreHours coreHours, Clock clock) {
        this.decisions = decisions;
        this.coreHours = coreHours;
        this.clock = clock;
    }

    /** Whether it is core hours just now. */
    public boolean inCoreHours() {
        return coreHours.contains(clock.instant());
    }

    /** The desk on duty, to show or to ask, where a model of no HSSI asks or the HSSI is that of the process at work. */
    public String desk() {
        return duty(decisions.here(), clock.instant()).text("desk");
    }

    /** The same for an HSSI, whatever asks: by the tables with which it runs. */
    public String desk(String reference) {
        return duty(decisions.of(reference), clock.instant()).text("desk");
    }

    /** The same where the HSSI is given to it. */
    public String decidedDesk(String reference) {
        return decidedDeskAt(reference, clock.instant());
    }

    /** The desk on duty at that moment, where the HSSI is given to it. */
    String decidedDeskAt(String reference, Instant moment) {
        return duty(decisions.of(reference).onRecord(), moment).text("desk");
    }

    /** The desk that can take it over from its owner: the one to which it is to be handed over anyway, else the other of the two. */
    public String toTakeOver(Incident incident) {
        String handoverTo = incident.handling().handoverTo();
        if (handoverTo != null) {
            return handoverTo;
        }
        String owner = String.valueOf(incident.handling().owner());
        if (!Groups.DESKS.contains(owner)) {
            return desk(incident.reference());
        }
        return Groups.SERVICE_BRIDGE.equals(owner) ? Groups.NATIONAL_SERVICE_DESK : Groups.SERVICE_BRIDGE;
    }

    /** Level 2 at this hour, for the HSSI of the process at work: a Bridge lead in core hours, otherwise the EDM. */
    public String level2() {
        return duty(decisions.here(), clock.instant()).text("level2");
    }

    /** The same for an HSSI, whatever asks. */
    public String level2(String reference) {
        return duty(decisions.of(reference), clock.instant()).text("level2");
    }

    private Explained duty(Tables tables, Instant moment) {
        return tables.one(DecisionTable.DUTY, Map.of("coreHours", coreHours.contains(moment)));
    }
}
