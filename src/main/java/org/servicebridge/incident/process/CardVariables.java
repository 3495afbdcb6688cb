package org.servicebridge.incident.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
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

    CardVariables(RuntimeService runtime, Incidents incidents, TaskCards tasks) {
        this.runtime = runtime;
        this.incidents = incidents;
        this.tasks = tasks;
    }

    /** Writes them to a process that starts beside the main model: the start listener {@code ${cards.set(execution)}}. */
    public void set(DelegateExecution execution) {
        execution.setVariables(Card.of(incidents.get(execution.getProcessBusinessKey())));
    }

    /** Writes them to every running process and open task of the incident. */
    public void rewrite(Incident incident) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(incident.reference())
                .list()
                .forEach(instance -> runtime.setVariables(instance.getId(), Card.of(incident)));
        tasks.refresh(incident.reference());
    }
}
