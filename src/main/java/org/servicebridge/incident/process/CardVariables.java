package org.servicebridge.incident.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.servicebridge.engine.TaskCards;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;

/** The only writer of the three variables that Tasklist's cards show: reference, severity and service. */
@Component("cardVariables")
public class CardVariables implements ExecutionListener {

    private final RuntimeService runtime;
    private final Incidents incidents;
    private final TaskCards tasks;

    CardVariables(RuntimeService runtime, Incidents incidents, TaskCards tasks) {
        this.runtime = runtime;
        this.incidents = incidents;
        this.tasks = tasks;
    }

    /** What the cards show of an incident; a severity that nobody has set is not shown. */
    public Map<String, Object> of(Incident incident) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("reference", incident.reference());
        shown.put("service", Objects.requireNonNullElse(incident.dataSet().serviceName(), "Service not yet known"));
        Integer severity = incident.rating().severity();
        if (severity != null) {
            shown.put("severity", severity);
        }
        return shown;
    }

    /** Writes them to a process that starts beside the main model: the start listener {@code ${cardVariables}}. */
    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariables(of(incidents.get(execution.getProcessBusinessKey())));
    }

    /** Writes them to every running process and open task of the incident. */
    public void rewrite(Incident incident) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(incident.reference())
                .list()
                .forEach(instance -> runtime.setVariables(instance.getId(), of(incident)));
        tasks.refresh(incident.reference());
    }
}
