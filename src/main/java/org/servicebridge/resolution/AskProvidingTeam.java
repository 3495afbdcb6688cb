package org.servicebridge.resolution;

import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentManaged;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.ProvidingTeam;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.incident.StartForms;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the team of the house that provides the service for its assessment as soon as the HSSI is managed (SUP-4). */
@Component
public class AskProvidingTeam {

    private static final String QUESTION = "What has failed, for whom, and for which severity it speaks.";

    private final Incidents incidents;
    private final Assessments assessments;
    private final StartForms forms;
    private final StartBeside startBeside;

    AskProvidingTeam(Incidents incidents, Assessments assessments, StartForms forms, StartBeside startBeside) {
        this.incidents = incidents;
        this.assessments = assessments;
        this.forms = forms;
        this.startBeside = startBeside;
    }

    /** Once, and anew where it was over before anybody had answered; not where somebody has asked for assessments before, or the models that the HSSI keeps do not ask. */
    @EventListener
    @Transactional
    public void onManaged(IncidentManaged managed) {
        Incident incident = incidents.lock(managed.reference());
        String reference = incident.reference();
        if (!Boolean.TRUE.equals(incident.dataSet().internal())
                || assessments.of(reference).stream().anyMatch(asked -> asked.endedAt() == null)
                || forms.of(ProcessKeys.GATHER_ASSESSMENTS, reference).isEmpty()) {
            return;
        }
        startBeside.start(
                reference,
                ProcessKeys.GATHER_ASSESSMENTS,
                Map.of("what", QUESTION, "others", ProvidingTeam.of(incident)),
                Actor.SYSTEM);
    }
}
