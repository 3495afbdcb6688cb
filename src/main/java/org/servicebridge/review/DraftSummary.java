package org.servicebridge.review;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.document.DocumentParts;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the draft of a management summary until it is approved (RPT-6, ESC-5). */
@Component
public class DraftSummary {

    /** The kind of document that a management summary is. */
    public static final String KIND = "management-summary";

    private final Incidents incidents;
    private final DocumentParts parts;
    private final Timeline timeline;

    DraftSummary(Incidents incidents, DocumentParts parts, Timeline timeline) {
        this.incidents = incidents;
        this.parts = parts;
        this.timeline = timeline;
    }

    /** @param written by the names of {@link SummaryPart}; null where nothing is known */
    @Transactional
    public void draft(String reference, Map<String, ? extends @Nullable String> written, Actor actor) {
        incidents.lock(reference);
        parts.replace(reference, KIND, reference, written);
        parts.replace(reference, KIND, reference, Collections.singletonMap(ReviewSummary.RETURNED, null));
        timeline.add(reference, "summary-drafted", actor, "Management summary drafted for review");
    }
}
