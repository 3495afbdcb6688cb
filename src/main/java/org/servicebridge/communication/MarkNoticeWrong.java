package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The EDM or a desk finds a notice that has left wrong and says what is right; the owning desk puts it right (COM-18). */
@Component
public class MarkNoticeWrong {

    private static final int LONGEST = 500;
    private static final List<String> MAY_MARK = Stream.concat(
                    Groups.REPORTING.stream(), Stream.of(Groups.EDM, Groups.SERVICE_BRIDGE_LEAD))
            .toList();

    private final Incidents incidents;
    private final Notices notices;
    private final WrongNotices wrongNotices;
    private final NoticeWords words;
    private final CommunicationProcess process;
    private final Timeline timeline;
    private final LondonTime londonTime;
    private final Clock clock;

    MarkNoticeWrong(
            Incidents incidents,
            Notices notices,
            WrongNotices wrongNotices,
            NoticeWords words,
            CommunicationProcess process,
            Timeline timeline,
            LondonTime londonTime,
            Clock clock) {
        this.incidents = incidents;
        this.notices = notices;
        this.wrongNotices = wrongNotices;
        this.words = words;
        this.process = process;
        this.timeline = timeline;
        this.londonTime = londonTime;
        this.clock = clock;
    }

    /** Whether the actor is of a group that may mark notices as wrong. */
    public static boolean allows(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON && MAY_MARK.stream().anyMatch(actor::isIn);
    }

    /**
     * @param part the code of what is wrong in it
     * @param right what is right instead
     * @throws Refusal where the actor is of another group, the notice is not of this HSSI or has reached nobody, nothing is
     *     said to be right, the HSSI is over, or the same was marked before
     */
    @Transactional
    public void mark(String reference, UUID id, String part, String right, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        if (!allows(actor)) {
            throw Refusal.forbidden("Only the desks, their leads and the EDM mark a notice as wrong.");
        }
        Notice notice = notices.get(incident.reference(), id);
        requireTold(notice);
        if (!incident.state().isOpen()) {
            throw Refusal.wrongState("%s is %s: no notice of it is put right any more."
                    .formatted(incident.reference(), incident.state().words()));
        }
        WrongPart wrong = WrongPart.chosen(part);
        String rightIs = said(right);
        if (wrong.isOfLocation()) {
            words.requirePlace("right", rightIs);
        }
        Instant now = clock.instant();
        String which = "%s of %s".formatted(notice.kind().words(), londonTime.of(issued(notice), now));
        if (!wrongNotices.add(notice, wrong, rightIs, now, actor)) {
            throw Refusal.wrongState("%s: %s is marked as wrong already.".formatted(which, wrong.words()));
        }
        timeline.add(
                incident.reference(),
                "notice-wrong",
                actor,
                "%s is wrong in %s. Right is: %s".formatted(which, wrong.words(), rightIs));
        process.noticeWrong(incident.reference(), id);
    }

    private static void requireTold(Notice notice) {
        if (notice.kind() == NoticeKind.DIRECTOR) {
            throw Refusal.wrongState("A director notice says what the notice beside it says: mark that one.");
        }
        if (notice.issuedAt() == null || !notice.state().isTold() && notice.state() != NoticeState.POSTED) {
            throw Refusal.wrongState("This notice has reached nobody: there is nothing to put right.");
        }
    }

    private static Instant issued(Notice notice) {
        Instant issuedAt = notice.issuedAt();
        if (issuedAt == null) {
            throw new IllegalStateException("Notice " + notice.id() + " has not left");
        }
        return issuedAt;
    }

    private static String said(String right) {
        String text = CleanText.of(right);
        if (text.isEmpty() || CleanText.length(text) > LONGEST) {
            throw Refusal.invalid("right", "Say what is right, in 500 characters at most.");
        }
        CleanText.fault(text).ifPresent(fault -> {
            throw Refusal.invalid("right", "What is right %s.".formatted(fault));
        });
        return text;
    }
}
