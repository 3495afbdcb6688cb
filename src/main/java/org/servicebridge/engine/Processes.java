package org.servicebridge.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;

/**
 * Starts processes beside an HSSI, of the set of models that the HSSI keeps, and says which run; one that ended in the same step
 * does not.
 */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final KeptSets sets;

    Processes(RuntimeService runtime, KeptSets sets) {
        this.runtime = runtime;
        this.sets = sets;
    }

    /**
     * Starts the process in the caller's transaction, so that its models ask the same tables as the code; its start event takes
     * the answers in.
     *
     * @param reference the HSSI beside which it runs
     */
    public void start(String process, String reference, Map<String, Object> answers) {
        runtime.startProcessInstanceById(definition(process, reference), answers);
    }

    /** The id of the definition by which the process starts beside the HSSI. */
    public String definition(String process, String reference) {
        return sets.definition(reference, process);
    }

    /** The same where the HSSI runs; empty where none of that reference does. */
    public Optional<String> kept(String process, String reference) {
        return sets.isKept(reference) ? Optional.of(definition(process, reference)) : Optional.empty();
    }

    /** All that run under this business key, the main one and those beside it. */
    public List<ProcessInstance> running(String businessKey) {
        return StillOpen.of(of(businessKey).list());
    }

    /** Those of one kind that run under this business key. */
    public List<ProcessInstance> running(String process, String businessKey) {
        return StillOpen.of(of(businessKey).processDefinitionKey(process).list());
    }

    private ProcessInstanceQuery of(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey);
    }

    /** Whether the process runs under this business key. */
    public boolean isRunning(String process, String businessKey) {
        return !running(process, businessKey).isEmpty();
    }
}
