package org.servicebridge.insight.web;

import org.servicebridge.conference.Checkpoints;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.ListMissing;
import org.servicebridge.incident.MissingData;
import org.servicebridge.resolution.Activities;
import org.servicebridge.resolution.Assessments;
import org.servicebridge.resolution.FailAways;
import org.servicebridge.resolution.PassOnEffect;
import org.servicebridge.resolution.ProviderRequests;
import org.servicebridge.resolution.Specialists;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on an HSSI's page what those who resolve it together do, and what is missing of it. */
@Component
class ManagedTogether {

    private final ListMissing listMissing;
    private final MissingData missingData;
    private final Checkpoints checkpoints;
    private final FailAways failAways;
    private final Assessments assessments;
    private final Specialists specialists;
    private final Activities activities;
    private final ProviderRequests requests;
    private final PassOnEffect effects;

    ManagedTogether(
            ListMissing listMissing,
            MissingData missingData,
            Checkpoints checkpoints,
            FailAways failAways,
            Assessments assessments,
            Specialists specialists,
            Activities activities,
            ProviderRequests requests,
            PassOnEffect effects) {
        this.listMissing = listMissing;
        this.missingData = missingData;
        this.checkpoints = checkpoints;
        this.failAways = failAways;
        this.assessments = assessments;
        this.specialists = specialists;
        this.activities = activities;
        this.requests = requests;
        this.effects = effects;
    }

    void show(Incident incident, Model model) {
        String reference = incident.reference();
        model.addAttribute("missing", listMissing.of(incident));
        model.addAttribute("missingData", missingData.bySet(incident));
        model.addAttribute("nextCheckpoint", checkpoints.toCome(reference).orElse(null));
        model.addAttribute("checkpoints", checkpoints.past(reference));
        model.addAttribute("failAway", failAways.of(reference).orElse(null));
        model.addAttribute("assessments", assessments.of(reference));
        model.addAttribute("specialists", specialists.of(reference));
        model.addAttribute("activities", activities.of(reference));
        model.addAttribute("requests", requests.of(reference));
        model.addAttribute("effects", effects.of(reference));
    }
}
