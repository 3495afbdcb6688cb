package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes a whole notice to the desk: words, time of the next update, directors. */
@Component
@Transactional
public class ProposeNotice {

    private final Incidents incidents;
    private final Notices notices;
    private final ProposedWording wording;
    private final ProposeCorrection correction;
    private final Recipients recipients;
    private final CommunicationPolicy policy;
    private final AdviseDirectors adviseDirectors;
    private final Cadence cadence;
    private final Deadlines deadlines;
    private final LondonTime londonTime;
    private final Clock clock;

    ProposeNotice(
            Incidents incidents,
            Notices notices,
            ProposedWording wording,
            ProposeCorrection correction,
            Recipients recipients,
            CommunicationPolicy policy,
            AdviseDirectors adviseDirectors,
            Cadence cadence,
            Deadlines deadlines,
            LondonTime londonTime,
            Clock clock) {
        this.incidents = incidents;
        this.notices = notices;
        this.wording = wording;
        this.correction = correction;
        this.recipients = recipients;
        this.policy = policy;
        this.adviseDirectors = adviseDirectors;
        this.cadence = cadence;
        this.deadlines = deadlines;
        this.londonTime = londonTime;
        this.clock = clock;
    }

    /**
     * @param draft the draft that was sent back, whose words are kept; null where there is none
     * @param leavesNow whether somebody is about to send it; else an update is taken to leave when it is due
     */
    public NoticeProposal propose(String reference, NoticeKind kind, @Nullable UUID draft, boolean leavesNow) {
        Incident incident = incidents.get(reference);
        Optional<Notice> returned = Optional.ofNullable(draft).map(notices::get);
        Policy found = policy.of(incident);
        DirectorChoice directors = adviseDirectors.of(incident);
        NoticeOrder order = returned.map(notice -> kind.canCorrect() ? correction.of(notice) : NoticeOrder.of(notice))
                .orElseGet(() -> order(incident, kind, directors));
        @Nullable Instant nextUpdate = nextUpdate(incident, kind, leavesNow);
        return new NoticeProposal(
                purpose(incident, kind, returned),
                kind.canCorrect() ? correction.words(reference) : "",
                order.offering(nextUpdate),
                nextUpdate == null ? null : londonTime.formValue(nextUpdate),
                earlier(reference),
                directors.advised(),
                directors.allowed(),
                directors.advice(),
                found.outcome() == Policy.Outcome.CLINICAL_CONFIRMED,
                found.listsAreChosen());
    }

    /** All distribution lists, for whoever chooses some. */
    public List<ListOption> lists() {
        return recipients.options();
    }

    private NoticeOrder order(Incident incident, NoticeKind kind, DirectorChoice directors) {
        Wording words = wording.of(incident, kind);
        return kind.canCorrect()
                ? order(
                        kind,
                        correction.of(incident.reference(), words),
                        correction.corrects(incident.reference()).orElse(null),
                        directors)
                : order(kind, words, null, directors);
    }

    private static NoticeOrder order(
            NoticeKind kind, Wording words, @Nullable UUID corrects, DirectorChoice directors) {
        return new NoticeOrder(kind, words, corrects, directors.advised(), null, false, null, false);
    }

    private String purpose(Incident incident, NoticeKind kind, Optional<Notice> returned) {
        if (returned.isPresent()) {
            return "%s, sent back: %s".formatted(kind.words(), returned.get().returnedBecause());
        }
        boolean edm =
                wording.edmWords(incident, notices.last(incident.reference())).isPresent();
        return edm ? kind.words() + ", with the wording that the EDM gave" : kind.words();
    }

    /** To the minute, as its field shows it: what is shown is what leaves, whatever changes until then. */
    private @Nullable Instant nextUpdate(Incident incident, NoticeKind kind, boolean leavesNow) {
        if (!kind.namesNextUpdate()) {
            return null;
        }
        Instant now = clock.instant();
        Instant leaves = kind == NoticeKind.UPDATE && !leavesNow
                ? deadlines
                        .running(incident.reference(), ClockKind.NEXT_NOTICE)
                        .map(Deadline::dueAt)
                        .filter(due -> due.isAfter(now))
                        .orElse(now)
                : now;
        return cadence.of(ClockKind.NEXT_NOTICE, incident).dueAfter(leaves).truncatedTo(ChronoUnit.MINUTES);
    }

    private List<NoticeProposal.Earlier> earlier(String reference) {
        Instant now = clock.instant();
        return notices.of(reference).stream()
                .map(IssuedNotice::notice)
                .filter(notice -> notice.kind() != NoticeKind.DIRECTOR && notice.issuedAt() != null)
                .map(notice -> new NoticeProposal.Earlier(
                        notice.id(),
                        "%s of %s".formatted(notice.kind().words(), londonTime.of(notice.issuedAt(), now))))
                .toList();
    }
}
