package org.servicebridge.review;

import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.document.DocumentParts;
import org.servicebridge.document.FactLabel;
import org.servicebridge.document.WriteDocument;
import org.servicebridge.incident.Incidents;
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

    RecordActionPlan(Incidents incidents, DocumentParts parts, WriteDocument writeDocument) {
        this.incidents = incidents;
        this.parts = parts;
        this.writeDocument = writeDocument;
    }

    /**
     * @param given by the names of {@link PlanPart}
     * @param by who gave it
     */
    @Transactional
    public void record(String reference, Map<String, String> given, String by, Actor actor) {
        incidents.lock(reference);
        parts.replace(reference, KIND, reference, given);
        writeDocument.write(
                reference,
                KIND,
                reference,
                "Action plan",
                Map.of("by", by, "facts", FactLabel.facts(PlanPart.values(), given)),
                actor.onBehalfOf(by, true));
    }
}
