package org.servicebridge.incident.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.servicebridge.access.Codes;
import org.servicebridge.engine.Reference;
import org.servicebridge.incident.AskDeskOnDuty;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Incidents;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sees to it that a task before the confirmation does not wait for a desk that nobody is at: {@code ${lateVerification.askDeskOnDuty(task)}}. */
@Component("lateVerification")
public class LateVerification {

    private final AskDeskOnDuty askDeskOnDuty;
    private final Incidents incidents;
    private final Cadence cadence;
    private final Clock clock;

    LateVerification(@Lazy AskDeskOnDuty askDeskOnDuty, Incidents incidents, Cadence cadence, Clock clock) {
        this.askDeskOnDuty = askDeskOnDuty;
        this.incidents = incidents;
        this.cadence = cadence;
        this.clock = clock;
    }

    /** When the task that is made just now falls due by its clock. */
    public Date from(DelegateExecution execution, String code) {
        return Date.from(
                cadence.of(Codes.known(ClockKind.class, code), incidents.get(execution.getProcessBusinessKey()))
                        .dueAfter(clock.instant()));
    }

    /** It is overdue: the desk on duty is asked as well. */
    public void askDeskOnDuty(DelegateTask task) {
        askDeskOnDuty.ask(Reference.of(task), "\"%s\" is overdue:".formatted(name(task)));
    }

    /** Without the head that tells the incidents of a list of tasks apart. */
    private static String name(DelegateTask task) {
        return switch (task.getTaskDefinitionKey()) {
            case Tasks.LOG_INCIDENT -> "Log incident";
            case Tasks.SET_SEVERITY -> "Set severity";
            default -> "Tell provider";
        };
    }
}
