package org.servicebridge.change;

import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.document.Document;
import org.servicebridge.document.WriteDocument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the minutes of a decision and sends both, at once, to whoever asked for the change and to Change Management (CHG-5). */
@Component
public class SendDecision {

    /** The kind of document that minutes are. */
    public static final String MINUTES = "ecab-minutes";

    private final ChangeRequests changes;
    private final Approvals approvals;
    private final WriteDocument writeDocument;
    private final DecisionLetters letters;
    private final LondonTime time;

    SendDecision(
            ChangeRequests changes,
            Approvals approvals,
            WriteDocument writeDocument,
            DecisionLetters letters,
            LondonTime time) {
        this.changes = changes;
        this.approvals = approvals;
        this.writeDocument = writeDocument;
        this.letters = letters;
        this.time = time;
    }

    @Transactional
    public void send(String change) {
        ChangeRequest request = changes.lock(change);
        Minutes minutes = Minutes.of(request, approvals.of(change), time);
        Document written = writeDocument.write(
                request.incident(),
                MINUTES,
                change,
                "Minutes of the decision on change " + change,
                minutes.values(),
                Actor.SYSTEM);
        letters.queue(request, minutes, written);
    }
}
