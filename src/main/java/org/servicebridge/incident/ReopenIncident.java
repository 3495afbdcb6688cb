package org.servicebridge.incident;

import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reopens a resolved HSSI until it is closed: the desk on duty manages it again. */
@Component
public class ReopenIncident {

    private final Incidents incidents;
    private final ResumeManaging resume;
    private final RunningProcess process;

    ReopenIncident(Incidents incidents, ResumeManaging resume, RunningProcess process) {
        this.incidents = incidents;
        this.resume = resume;
        this.process = process;
    }

    @Transactional
    public void reopen(String reference, String why, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DeskDuty.require(actor);
        resume.resume(incident, Sentences.required("reason", why), actor);
        process.reopened(incident);
    }
}
