package org.servicebridge.change;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.document.Document;
import org.servicebridge.document.Fact;
import org.servicebridge.document.Facts;
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
        Document minutes = writeDocument.write(
                request.incident(),
                MINUTES,
                change,
                "Minutes of the decision on change " + change,
                Map.of(
                        "decision", decision(request),
                        "present", present(request.meeting()),
                        "approvals", approvals(change),
                        "heard", ChangeSummary.of(request, time).facts(),
                        "notes", Objects.requireNonNullElse(request.decision().notes(), "None were taken.")),
                Actor.SYSTEM);
        letters.queue(request, minutes);
    }

    private List<Fact> decision(ChangeRequest request) {
        ChangeDecision decided = request.decision();
        return new Facts()
                .add("Change", title(request))
                .add("Decision", request.outcome())
                .add("Reason", decided.decisionReason())
                .add("Decided by", decided.decidedBy())
                .add("Decided at", decided.decidedAt() == null ? null : time.dateAndTimeOf(decided.decidedAt()))
                .add("Consensus", consensus(decided.consensus()))
                .add("Advice of level 3", decided.advice())
                .add("RFC", Objects.requireNonNullElse(request.rfc().rfcNumber(), "to follow in writing"))
                .found();
    }

    private static String title(ChangeRequest request) {
        String title = request.terms().title();
        return title == null ? request.reference() : request.reference() + ", " + title;
    }

    private static @Nullable String consensus(@Nullable Boolean agreed) {
        if (agreed == null) {
            return null;
        }
        return agreed ? "The ECAB agreed" : "The ECAB did not agree; the chair decided";
    }

    private static List<Fact> present(EcabMeeting meeting) {
        return new Facts()
                .add("For the change authority", meeting.forAuthority())
                .add("For the cell or the SLT", meeting.forLeadership())
                .add("For the provider", meeting.forProvider())
                .add("Others", meeting.othersPresent())
                .found();
    }

    private List<Fact> approvals(String change) {
        Facts facts = new Facts();
        for (GivenApproval given : approvals.of(change)) {
            facts.add(
                    given.approval().words(),
                    "%s, %s%s"
                            .formatted(
                                    given.answer().words(),
                                    given.givenBy(),
                                    given.reason() == null ? "" : ". " + given.reason()));
        }
        return facts.found();
    }
}
