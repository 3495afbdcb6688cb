package org.servicebridge.rota;

import java.time.Instant;
import java.util.Map;
import org.servicebridge.calendar.ChangeHours;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.engine.DecisionTable;
import org.servicebridge.engine.Decisions;
import org.servicebridge.engine.Tables;
import org.springframework.stereotype.Component;

/** Which group is on duty by the hour, as {@code duty.dmn} and {@code change-authority.dmn} say. */
@Component
public class Duty {

    private final Decisions decisions;
    private final CoreHours coreHours;
    private final ChangeHours changeHours;

    Duty(Decisions decisions, CoreHours coreHours, ChangeHours changeHours) {
        this.decisions = decisions;
        this.coreHours = coreHours;
        this.changeHours = changeHours;
    }

    /** The group that acts as level 2 of the HSSI: a Bridge lead in core hours, otherwise the EDM. */
    public String level2(String reference, Instant at) {
        return decisions
                .of(reference)
                .one(DecisionTable.DUTY, Map.of("coreHours", coreHours.contains(at)))
                .text("level2");
    }

    /** The group that decides on an emergency change (CHG-1): Change Management in its hours, else the Bridge or the EDM. */
    public String changeAuthority(String reference, Instant at) {
        return changeAuthority(decisions.of(reference), at);
    }

    /** The same for the HSSI whose process asks. */
    public String changeAuthority(Instant at) {
        return changeAuthority(decisions.here(), at);
    }

    private String changeAuthority(Tables tables, Instant at) {
        return tables.one(
                        DecisionTable.CHANGE_AUTHORITY,
                        Map.of("changeHours", changeHours.contains(at), "coreHours", coreHours.contains(at)))
                .text("authority");
    }
}
