package org.servicebridge.review;

import java.util.Map;
import org.servicebridge.access.Actor;
import org.servicebridge.document.WriteDocument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the table of what users saw, minute by minute, once all have answered or the day is over (SON-1). */
@Component
public class WriteImpactTable {

    /** The kind of document that the table is. */
    public static final String KIND = "state-of-the-nation";

    private final RingRounds ringRounds;
    private final WriteDocument writeDocument;

    WriteImpactTable(RingRounds ringRounds, WriteDocument writeDocument) {
        this.ringRounds = ringRounds;
        this.writeDocument = writeDocument;
    }

    @Transactional
    public void write(String incident) {
        writeDocument.write(
                incident,
                KIND,
                incident,
                "State of the Nation",
                Map.of("rings", ringRounds.answered(incident), "missing", ringRounds.unanswered(incident)),
                Actor.SYSTEM);
    }
}
