package org.servicebridge.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.document.DocumentParts;
import org.servicebridge.document.Fact;
import org.servicebridge.document.WriteDocument;
import org.springframework.stereotype.Component;

/** Writes the management summary that was approved; again as it leaves, where what was decided has been done since (EPD-2). */
@Component
class WriteSummary {

    /** Who approved it, and what was not done then; no parts of what readers get. */
    private static final String REVIEWER = "reviewer";

    private static final String UNDONE = "undone";

    private final SummaryWritten written;
    private final DocumentParts parts;
    private final WriteDocument writeDocument;

    WriteSummary(SummaryWritten written, DocumentParts parts, WriteDocument writeDocument) {
        this.written = written;
        this.parts = parts;
        this.writeDocument = writeDocument;
    }

    void write(String reference, String reviewer, Actor actor) {
        Map<String, @Nullable String> approved = new HashMap<>();
        approved.put(REVIEWER, reviewer);
        approved.put(UNDONE, undone(reference));
        parts.replace(reference, DraftSummary.KIND, reference, approved);
        writeDocument.write(
                reference,
                DraftSummary.KIND,
                reference,
                "Management summary",
                Map.of(REVIEWER, reviewer, "facts", written.of(reference)),
                actor);
    }

    /** The paper says what is true as it leaves; what was approved before that was kept stays as it is. */
    void leaves(String reference, Actor actor) {
        Map<String, String> approved = parts.of(reference, DraftSummary.KIND, reference);
        String reviewer = approved.get(REVIEWER);
        if (reviewer != null && !Objects.equals(approved.get(UNDONE), undone(reference))) {
            write(reference, reviewer, actor);
        }
    }

    private @Nullable String undone(String reference) {
        return written.notYetDone(reference).map(Fact::value).orElse(null);
    }
}
