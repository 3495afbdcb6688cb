package org.servicebridge.incident.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.engine.Processes;
import org.servicebridge.engine.TaskCards;
import org.servicebridge.incident.Card;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/** The only writer of the three variables that Tasklist's cards show: reference, severity and service. */
@Component("cards")
public class CardVariables {

    private final RuntimeService runtime;
    private final Incidents incidents;
    private final TaskCards tasks;
    private final Processes processes;

    CardVariables(RuntimeService runtime, Incidents incidents, TaskCards tasks, Processes processes) {
        this.runtime = runtime;
        this.incidents = incidents;
        this.tasks = tasks;
        this.processes = processes;
    }

    /** Writes them to a process that starts beside the main model: the start listener {@code ${cards.set(execution)}}. */
    public void set(DelegateExecution execution) {
        execution.setVariables(Card.of(incidents.get(execution.getProcessBusinessKey())));
    }

    /** Writes them to every running process and open task of the incident. */
    public void rewrite(Incident incident) {
        processes
                .running(incident.reference())
                .forEach(instance -> runtime.setVariables(instance.getId(), Card.of(incident)));
        tasks.refresh(incident.reference());
    }
}
