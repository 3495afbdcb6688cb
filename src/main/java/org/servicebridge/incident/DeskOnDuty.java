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

    /** The desk on duty, to show or to ask. */
    public String desk() {
        return duty(decisions.here(), clock.instant()).text("desk");
    }

    /** The same where an HSSI is given to it. */
    public String decidedDesk() {
        return decidedDeskAt(clock.instant());
    }

    /** The desk on duty at that moment, where an HSSI is given to it. */
    String decidedDeskAt(Instant moment) {
        return duty(decisions.here().onRecord(), moment).text("desk");
    }

    /** The desk that can take it over from its owner: the one to which it is to be handed over anyway, else the other of the two. */
    public String toTakeOver(Incident incident) {
        String handoverTo = incident.handling().handoverTo();
        if (handoverTo != null) {
            return handoverTo;
        }
        String owner = String.valueOf(incident.handling().owner());
        if (!Groups.DESKS.contains(owner)) {
            return desk();
        }
        return Groups.SERVICE_BRIDGE.equals(owner) ? Groups.NATIONAL_SERVICE_DESK : Groups.SERVICE_BRIDGE;
    }

    /** Level 2 at this hour: a Bridge lead in core hours, otherwise the EDM. */
    public String level2() {
        return duty(decisions.here(), clock.instant()).text("level2");
    }

    private Explained duty(Tables tables, Instant moment) {
        return tables.one(DecisionTable.DUTY, Map.of("coreHours", coreHours.contains(moment)));
    }
}
