package org.servicebridge.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicebridge.document.DocumentParts;
import org.servicebridge.document.Fact;
import org.servicebridge.document.FactLabel;
import org.springframework.stereotype.Component;

/** A management summary as it stands: what was written, and by itself what was decided and is not done yet (EPD-2). */
@Component
public class SummaryWritten {

    private final DocumentParts parts;
    private final UndoneActions undone;

    SummaryWritten(DocumentParts parts, UndoneActions undone) {
        this.parts = parts;
        this.undone = undone;
    }

    /** In the order in which readers get it. */
    public List<Fact> of(String reference) {
        List<Fact> written = FactLabel.facts(SummaryPart.values(), parts.of(reference, DraftSummary.KIND, reference));
        return Stream.concat(written.stream(), notYetDone(reference).stream()).toList();
    }

    /** At this moment, whatever was written; empty where all that was decided is done. */
    public Optional<Fact> notYetDone(String reference) {
        List<String> open = undone.of(reference);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact("Decided, not yet done", String.join("\n", open)));
    }
}
