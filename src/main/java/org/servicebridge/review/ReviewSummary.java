package org.servicebridge.review;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.document.DocumentParts;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approves a management summary, which becomes a document then, or returns it with what is to be changed (ESC-5). */
@Component
public class ReviewSummary {

    /** The part that holds what is to be changed; it is no part of the document. */
    public static final String RETURNED = "returned";

    private final Incidents incidents;
    private final DocumentParts parts;
    private final WriteSummary writeSummary;
    private final Timeline timeline;

    ReviewSummary(Incidents incidents, DocumentParts parts, WriteSummary writeSummary, Timeline timeline) {
        this.incidents = incidents;
        this.parts = parts;
        this.writeSummary = writeSummary;
        this.timeline = timeline;
    }

    /**
     * @param reviewer by name: who approves is on the document
     * @param comments what is to be changed; required to return it
     */
    @Transactional
    public void review(String reference, boolean approved, String reviewer, @Nullable String comments, Actor actor) {
        incidents.lock(reference);
        if (!approved) {
            if (comments == null) {
                throw Refusal.invalid("comments", "Say what is to be changed.");
            }
            parts.replace(reference, DraftSummary.KIND, reference, Map.of(RETURNED, comments));
            timeline.add(
                    reference,
                    "summary-returned",
                    actor,
                    "Management summary returned by %s: %s".formatted(reviewer, comments));
            return;
        }
        writeSummary.write(reference, reviewer, actor);
        timeline.add(reference, "summary-approved", actor, "Management summary approved by " + reviewer);
    }
}
