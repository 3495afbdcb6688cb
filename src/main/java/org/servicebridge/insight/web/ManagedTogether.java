package org.servicebridge.insight.web;

import org.servicebridge.conference.Checkpoints;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.ListMissing;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on an HSSI's page what those who resolve it together do, and what is missing of it. */
@Component
class ManagedTogether {

    private final ListMissing listMissing;
    private final Checkpoints checkpoints;

    ManagedTogether(ListMissing listMissing, Checkpoints checkpoints) {
        this.listMissing = listMissing;
        this.checkpoints = checkpoints;
    }

    void show(Incident incident, Model model) {
        String reference = incident.reference();
        model.addAttribute("missing", listMissing.of(incident));
        model.addAttribute("nextCheckpoint", checkpoints.toCome(reference).orElse(null));
        model.addAttribute("checkpoints", checkpoints.past(reference));
    }
}
