package org.servicebridge.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts processes by their key, as Tasklist's start form does, and says which run. */
@Component
public class Processes {

    private final RuntimeService runtime;

    Processes(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Starts the version in force in the caller's transaction; its start event takes the answers in. */
    public void start(String process, Map<String, Object> answers) {
        runtime.startProcessInstanceByKey(process, answers);
    }

    /** Whether the process runs under this business key. */
    public boolean isRunning(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }
}
