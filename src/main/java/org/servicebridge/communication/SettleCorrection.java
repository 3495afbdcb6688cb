package org.servicebridge.communication;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;

/** Settles what was marked as wrong in a notice once a later one has put it right (COM-18). */
@Component
class SettleCorrection {

    private final Notices notices;
    private final WrongNotices wrongNotices;
    private final CommunicationProcess process;
    private final Timeline timeline;
    private final LondonTime londonTime;

    SettleCorrection(
            Notices notices,
            WrongNotices wrongNotices,
            CommunicationProcess process,
            Timeline timeline,
            LondonTime londonTime) {
        this.notices = notices;
        this.wrongNotices = wrongNotices;
        this.process = process;
        this.timeline = timeline;
        this.londonTime = londonTime;
    }

    /** Where it leaves without putting right what is marked, and nobody writes the next one, the desk is asked. */
    void by(Notice notice, Instant now, Actor actor) {
        UUID corrects = notice.corrects();
        boolean settled = corrects != null && settle(notice, corrects, now, actor);
        List<WrongNotice> open = wrongNotices.open(notice.incident());
        if (settled && open.isEmpty()) {
            process.noticesRight(notice.incident());
        } else if (!open.isEmpty() && notice.kind().canCorrect()) {
            process.noticeWrong(notice.incident(), open.get(0).notice());
        }
    }

    private boolean settle(Notice notice, UUID corrects, Instant now, Actor actor) {
        if (!wrongNotices.settle(corrects, notice.id(), now)) {
            return false;
        }
        Notice wrong = notices.get(notice.incident(), corrects);
        Instant issued = wrong.issuedAt();
        timeline.add(
                notice.incident(),
                "notice-put-right",
                actor,
                "%s puts right the %s%s"
                        .formatted(
                                notice.kind().words(),
                                wrong.kind().words().toLowerCase(Locale.ROOT),
                                issued == null ? "" : " of " + londonTime.of(issued, now)));
        return true;
    }
}
