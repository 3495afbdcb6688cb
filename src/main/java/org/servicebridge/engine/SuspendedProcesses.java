package org.servicebridge.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Tells which processes of an HSSI an operator has suspended, to whoever waits for them. */
@Component
public class SuspendedProcesses {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    SuspendedProcesses(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** By the names of their diagrams, in the order of the alphabet. */
    public List<String> of(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).suspended().list().stream()
                .map(process -> String.valueOf(repository
                        .getProcessDefinition(process.getProcessDefinitionId())
                        .getName()))
                .distinct()
                .sorted()
                .toList();
    }

    /** The references of the HSSIs of which any is. */
    public Set<String> references() {
        return runtime.createProcessInstanceQuery().suspended().list().stream()
                .map(ProcessInstance::getBusinessKey)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
