package org.servicebridge.review;

import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.document.DocumentParts;
import org.servicebridge.document.FactLabel;
import org.servicebridge.document.WriteDocument;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.supplier.SupplierVoice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps an action plan current: what a provider gives becomes its next version, and the earlier ones stay (RPT-5, SUP-2). */
@Component
public class RecordActionPlan {

    /** The kind of document that an action plan is. */
    public static final String KIND = "action-plan";

    private final Incidents incidents;
    private final DocumentParts parts;
    private final WriteDocument writeDocument;
    private final PlanClock planClock;

    RecordActionPlan(Incidents incidents, DocumentParts parts, WriteDocument writeDocument, PlanClock planClock) {
        this.incidents = incidents;
        this.parts = parts;
        this.writeDocument = writeDocument;
        this.planClock = planClock;
    }

    /**
     * Records the plan; the clock of the next version starts, unless this is the last.
     *
     * @throws Refusal where no plan is asked for, or the actor does not speak for the provider
     */
    @Transactional
    public void record(String reference, ActionPlan plan, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        SupplierVoice.require(actor);
        if (!planClock.isRunning(reference)) {
            throw Refusal.wrongState("No action plan is asked for now.");
        }
        Actor speaker = SupplierVoice.saying(actor, plan.by());
        planClock.stop(reference, speaker);
        if (!plan.last()) {
            planClock.start(incident, plan.nextAt());
        }
        parts.replace(reference, KIND, reference, plan.parts());
        writeDocument.write(
                reference,
                KIND,
                reference,
                "Action plan",
                Map.of("by", plan.by(), "facts", FactLabel.facts(PlanPart.values(), plan.parts())),
                speaker);
    }
}
