package org.servicebridge.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.Incident;

/**
 * One line of the list of what is open.
 *
 * @param nextClock the running clock that falls due first, of a task only where no other runs; null where none runs
 * @param overdue every running clock that is late, the longest first
 * @param suspended whether an operator has suspended any of its processes, so that it does not go on by itself
 * @param missing what somebody still has to see to, one sentence each
 */
public record OpenIncident(
        Incident incident,
        @Nullable ClockState nextClock,
        List<ClockState> overdue,
        boolean suspended,
        List<String> missing) {

    public OpenIncident {
        overdue = List.copyOf(overdue);
        missing = List.copyOf(missing);
    }
}
