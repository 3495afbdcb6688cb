package org.servicebridge.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.servicebridge.escalation.EdmProcess;
import org.servicebridge.incident.Handling;
import org.servicebridge.incident.Incidents;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Answers the models' questions whether somebody must still decide on BAU or hear the EDM, as often as an HSSI is managed again. */
@Component("edmInvolvement")
public class EdmInvolvement {

    private final Incidents incidents;
    private final EdmProcess process;

    EdmInvolvement(Incidents incidents, @Lazy EdmProcess process) {
        this.process = process;
        this.incidents = incidents;
    }

    /** Whether BAU is still to be decided, or the EDM still to speak and not asked yet (OOH-6, OOH-7). */
    public boolean due(DelegateExecution execution) {
        return handling(execution).isEdmToBeInvolved() && !process.isAsked(execution.getProcessBusinessKey());
    }

    /** Whether the desk has decided on BAU before, so that it is not asked again (OOH-6). */
    public boolean bauDecided(DelegateExecution execution) {
        return handling(execution).bau() != null;
    }

    private Handling handling(DelegateExecution execution) {
        return incidents.get(execution.getProcessBusinessKey()).handling();
    }
}
