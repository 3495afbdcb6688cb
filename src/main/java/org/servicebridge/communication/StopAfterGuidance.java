package org.servicebridge.communication;

import org.servicebridge.incident.CommunicationsEnded;
import org.servicebridge.incident.Incidents;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends open drafts and the clocks of notices when the EDM says that no communications are required, and puts the rule on the record. */
@Component
class StopAfterGuidance {

    private final Incidents incidents;
    private final NoticeClocks clocks;
    private final DecideCommunication decideCommunication;
    private final CommunicationProcess process;

    StopAfterGuidance(
            Incidents incidents,
            NoticeClocks clocks,
            DecideCommunication decideCommunication,
            CommunicationProcess process) {
        this.incidents = incidents;
        this.clocks = clocks;
        this.decideCommunication = decideCommunication;
        this.process = process;
    }

    @EventListener
    @Transactional
    public void stop(CommunicationsEnded said) {
        clocks.stop(incidents.lock(said.reference()), said.actor());
        decideCommunication.note(said.reference());
        process.noticesStopped(said.reference());
    }
}
