package org.servicebridge.change;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.document.Fact;
import org.servicebridge.document.Facts;

/** What the minutes of a decision say: the decision, who was there, what each group said, what was heard, and the notes. */
record Minutes(List<Fact> decision, List<Fact> present, List<Fact> approvals, List<Fact> heard, String notes) {

    Minutes {
        decision = List.copyOf(decision);
        present = List.copyOf(present);
        approvals = List.copyOf(approvals);
        heard = List.copyOf(heard);
    }

    static Minutes of(ChangeRequest request, List<GivenApproval> given, LondonTime time) {
        return new Minutes(
                decision(request, time),
                present(request.meeting()),
                approvals(given),
                ChangeSummary.of(request, time).facts(),
                Objects.requireNonNullElse(request.decision().notes(), "None were taken."));
    }

    /** As the template of the minutes names them. */
    Map<String, ?> values() {
        return Map.of("decision", decision, "present", present, "approvals", approvals, "heard", heard, "notes", notes);
    }

    /** The same for who reads mail as plain text. */
    String plain() {
        return Stream.of(decision, present, approvals, heard)
                        .filter(part -> !part.isEmpty())
                        .map(Minutes::lines)
                        .collect(Collectors.joining("\n\n"))
                + "\n\nNotes of the meeting: " + notes + "\n";
    }

    private static String lines(List<Fact> facts) {
        return facts.stream().map(fact -> fact.label() + ": " + fact.value()).collect(Collectors.joining("\n"));
    }

    private static List<Fact> decision(ChangeRequest request, LondonTime time) {
        ChangeDecision decided = request.decision();
        return new Facts()
                .add("Change", title(request))
                .add("Decision", request.outcome())
                .add("Reason", decided.decisionReason())
                .add("Decided by", decided.decidedBy())
                .add("Decided at", decided.decidedAt() == null ? null : time.dateAndTimeOf(decided.decidedAt()))
                .add("Consensus", consensus(decided.consensus()))
                .add("Level 3", decided.advice())
                .add("RFC", rfc(request))
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

    private static @Nullable String rfc(ChangeRequest request) {
        if (request.rfc().isReceived()) {
            return request.rfc().rfcNumber();
        }
        return request.mayResolve() ? "To follow in writing, by 5:30pm on the working day after the change" : null;
    }

    private static List<Fact> present(EcabMeeting meeting) {
        return new Facts()
                .add("For the change authority", meeting.forAuthority())
                .add("For the cell or the SLT", meeting.forLeadership())
                .add("For the provider", meeting.forProvider())
                .add("Others", meeting.othersPresent())
                .found();
    }

    private static List<Fact> approvals(List<GivenApproval> given) {
        Facts facts = new Facts();
        for (GivenApproval one : given) {
            String reason = one.reason() == null ? "" : ". " + one.reason();
            facts.add(one.approval().words(), "%s, %s%s".formatted(one.answer().words(), one.givenBy(), reason));
        }
        return facts.found();
    }
}
