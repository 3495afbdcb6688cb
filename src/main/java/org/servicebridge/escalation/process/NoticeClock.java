package org.servicebridge.escalation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.springframework.stereotype.Component;

/** Says until when the desk's decision and the EDM's guidance are needed: the next notice waits for them. */
@Component("noticeClock")
public class NoticeClock {

    private final Deadlines deadlines;

    NoticeClock(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** When the first notice is due, or the next one; null where no notice is. */
    public @Nullable Date due(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        return deadlines
                .running(reference, ClockKind.FIRST_NOTICE)
                .or(() -> deadlines.running(reference, ClockKind.NEXT_NOTICE))
                .map(Deadline::dueAt)
                .map(Date::from)
                .orElse(null);
    }
}
