package org.servicebridge.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.incident.Incidents;
import org.servicebridge.intake.NoteProviderSeverity;
import org.springframework.stereotype.Component;

/** Says whether the provider has been heard before anybody is told (INV-6): {@code ${providerWord.heard(execution)}}. */
@Component("providerWord")
public class ProviderWord {

    private final Incidents incidents;

    ProviderWord(Incidents incidents) {
        this.incidents = incidents;
    }

    /** Whether it has said what it sees, or there is none to ask. */
    public boolean heard(DelegateExecution execution) {
        return NoteProviderSeverity.isHeard(incidents.get(execution.getProcessBusinessKey()));
    }
}
