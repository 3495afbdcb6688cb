package org.servicebridge.resolution;

import java.time.Clock;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.resolution.Assessments.Assessment;
import org.servicebridge.supplier.ProviderPost;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of what was still open beside an HSSI that it ended with it: nothing waits for ever on its page, and what assures the fix goes on (IH-11, MDS-2, SON-1). */
@Component
public class EndWorkTogether {

    private final Incidents incidents;
    private final Activities activities;
    private final Specialists specialists;
    private final ProviderRequests requests;
    private final ProviderRequestProcess process;
    private final ProviderPost providerPost;
    private final Assessments assessments;
    private final WriteToTeam writeToTeam;
    private final Clock clock;

    EndWorkTogether(
            Incidents incidents,
            Activities activities,
            Specialists specialists,
            ProviderRequests requests,
            ProviderRequestProcess process,
            ProviderPost providerPost,
            Assessments assessments,
            WriteToTeam writeToTeam,
            Clock clock) {
        this.assessments = assessments;
        this.writeToTeam = writeToTeam;
        this.incidents = incidents;
        this.activities = activities;
        this.specialists = specialists;
        this.requests = requests;
        this.process = process;
        this.providerPost = providerPost;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void end(IncidentOver over) {
        Incident incident = incidents.lock(over.reference());
        String how = incident.state() == IncidentState.WITHDRAWN ? "withdrawn" : "resolved";
        String words = "Ended with the HSSI: %s before ".formatted(how);
        activities.endOpen(incident.reference(), words + "a result was recorded.");
        specialists.endOpen(incident.reference(), words + "advice was recorded.", clock.instant());
        assessments.of(incident.reference()).stream()
                .filter(Assessment::isOpen)
                .forEach(asked -> writeToTeam.takeBack(asked.id()));
        assessments.end(incident.reference(), clock.instant());
        requests.of(incident.reference()).stream()
                .filter(ProviderRequest::isOpen)
                .filter(request -> !request.goesOn(incident.state()) || !process.waitsOn(incident.reference()))
                .forEach(request -> {
                    providerPost.takeBack(AskProvider.thread(request.id()));
                    requests.end(request.id(), words + "an answer came.");
                });
    }
}
