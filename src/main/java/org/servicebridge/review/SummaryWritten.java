package org.servicebridge.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicebridge.document.DocumentParts;
import org.servicebridge.document.Fact;
import org.servicebridge.document.FactLabel;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** A management summary as it stands: what was written, and by itself what was decided and is not done yet (EPD-2). */
@Component
public class SummaryWritten {

    private static final String NOT_YET_DONE = "Decided, not yet done";

    private final DocumentParts parts;
    private final UndoneActions undone;
    private final Timeline timeline;

    SummaryWritten(DocumentParts parts, UndoneActions undone, Timeline timeline) {
        this.timeline = timeline;
        this.parts = parts;
        this.undone = undone;
    }

    /** In the order in which readers get it. */
    public List<Fact> of(String reference) {
        List<Fact> written = FactLabel.facts(SummaryPart.values(), parts.of(reference, DraftSummary.KIND, reference));
        return Stream.concat(written.stream(), notYetDone(reference).stream()).toList();
    }

    /** Whether the last one that was sent up said of something that it was decided and not yet done. */
    public boolean leftUndone(String reference) {
        return timeline.of(reference).stream()
                .filter(entry -> entry.kind().equals(PassSummaryOn.SENT_UP))
                .reduce((earlier, later) -> later)
                .filter(sent -> sent.content() != null && sent.content().contains(NOT_YET_DONE))
                .isPresent();
    }

    /** At this moment, whatever was written; empty where all that was decided is done. */
    public Optional<Fact> notYetDone(String reference) {
        List<String> open = undone.of(reference);
        return open.isEmpty() ? Optional.empty() : Optional.of(new Fact(NOT_YET_DONE, String.join("\n", open)));
    }
}
