package org.servicebridge.rota;

import java.time.Instant;
import java.util.Map;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.engine.Decisions;
import org.springframework.stereotype.Component;

/** Which group is on duty by the hour, as {@code duty.dmn} says. */
@Component
public class Duty {

    private final Decisions decisions;
    private final CoreHours coreHours;

    Duty(Decisions decisions, CoreHours coreHours) {
        this.decisions = decisions;
        this.coreHours = coreHours;
    }

    /** The group that acts as level 2: a Bridge lead in core hours, otherwise the EDM. */
    public String level2(Instant at) {
        Map<String, Object> row = decisions.one("duty", Map.of("coreHours", coreHours.contains(at)));
        return String.valueOf(row.get("level2"));
    }
}
