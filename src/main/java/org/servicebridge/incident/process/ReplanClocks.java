package org.servicebridge.incident.process;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Codes;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/**
 * Plans clocks anew after a change of severity: the row, the timer and the task move together, old and new time go onto the
 * timeline: {@code ${timers.replan(execution)}}. The model names the clocks: input parameter {@code clocks}, for instance {@code first-notice,next-notice}.
 */
@Component("timers")
public class ReplanClocks {

    /** The input parameter by which the model names them. */
    private static final String CLOCKS = "clocks";

    private final Incidents incidents;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final EngineTimers timers;
    private final LondonTime time;

    ReplanClocks(Incidents incidents, Deadlines deadlines, Timeline timeline, EngineTimers timers, LondonTime time) {
        this.incidents = incidents;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.timers = timers;
        this.time = time;
    }

    public void replan(DelegateExecution execution) {
        Incident incident = incidents.get(execution.getProcessBusinessKey());
        Set<ClockKind> moved = EnumSet.noneOf(ClockKind.class);
        for (String code : String.valueOf(execution.getVariable(CLOCKS)).split(",")) {
            ClockKind kind = Codes.known(ClockKind.class, code.strip());
            if (replan(incident, kind)) {
                moved.add(kind);
            }
        }
        timers.retime(incident.reference(), moved);
    }

    private boolean replan(Incident incident, ClockKind kind) {
        Deadline before = deadlines.running(incident.reference(), kind).orElse(null);
        if (before == null) {
            return false;
        }
        Deadline after = deadlines.replan(incident, kind).orElse(before);
        if (after.dueAt().equals(before.dueAt())) {
            return false;
        }
        timeline.add(
                incident.reference(),
                "deadline-moved",
                Actor.SYSTEM,
                "%s moved from %s to %s."
                        .formatted(kind.code(), time.dateAndTimeOf(before.dueAt()), time.dateAndTimeOf(after.dueAt())));
        return true;
    }
}
