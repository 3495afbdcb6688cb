package org.servicebridge.incident.process;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/** The only writer of the three variables that Tasklist's cards show: reference, severity and service. */
@Component
public class CardVariables {

    private final RuntimeService runtime;

    CardVariables(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** What the cards show of an incident; severity 0 stands for not yet rated. */
    public Map<String, Object> of(Incident incident) {
        return Map.of(
                "reference", incident.reference(),
                "severity", Objects.requireNonNullElse(incident.rating().severity(), 0),
                "service", Objects.requireNonNullElse(incident.dataSet().serviceName(), "Service not yet known"));
    }

    /** Writes them to every running process of the incident. */
    public void rewrite(Incident incident) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(incident.reference())
                .list()
                .forEach(instance -> runtime.setVariables(instance.getId(), of(incident)));
    }
}
