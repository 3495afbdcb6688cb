package org.servicebridge.channel;

import java.time.Clock;
import java.util.Objects;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.communication.Notice;
import org.servicebridge.communication.NoticeIssued;
import org.servicebridge.communication.NoticeState;
import org.servicebridge.communication.Notices;
import org.servicebridge.conference.ConferenceCall;
import org.servicebridge.conference.ConferenceCalls;
import org.servicebridge.incident.EntryAdded;
import org.servicebridge.incident.IncidentManaged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Posts each milestone of an HSSI to the channel of its team, in the transaction in which it happens (COM-19). What people wrote into the
 * record stays there: of that a channel gets the words of notices alone, which the policy has let leave.
 */
@Component
class PostMilestones {

    private final PostToChannel post;
    private final Notices notices;
    private final ConferenceCalls calls;
    private final LondonTime london;
    private final Clock clock;

    PostMilestones(PostToChannel post, Notices notices, ConferenceCalls calls, LondonTime london, Clock clock) {
        this.post = post;
        this.notices = notices;
        this.calls = calls;
        this.london = london;
        this.clock = clock;
    }

    @EventListener
    void managed(IncidentManaged managed) {
        if (!managed.again()) {
            post.milestone(managed.reference(), Milestone.DECLARED, "");
        }
    }

    @EventListener
    void noted(EntryAdded entry) {
        Milestone.ofEntry(entry.kind())
                .ifPresent(milestone -> post.milestone(entry.reference(), milestone, words(milestone, entry)));
    }

    private String words(Milestone milestone, EntryAdded entry) {
        return switch (milestone) {
            case CALL -> callWords(calls.latest(entry.reference()).orElseThrow());
            case ESCALATED -> entry.text() + ".";
            default -> "";
        };
    }

    private String callWords(ConferenceCall call) {
        return "%s opens %s."
                .formatted(call.what().words(), london.of(Objects.requireNonNull(call.callAt()), clock.instant()));
    }

    @EventListener
    void issued(NoticeIssued issued) {
        Notice notice = notices.get(issued.reference(), issued.notice());
        if (notice.state() == NoticeState.QUEUED || notice.state() == NoticeState.POSTED) {
            post.milestone(issued.reference(), Milestone.NOTICE, words(notice));
        }
    }

    /** What only management reads stays with it. */
    private static String words(Notice notice) {
        String kind = notice.kind().words()
                + (notice.state() == NoticeState.POSTED ? " is on the status page." : " is sent.");
        return notice.kind().isPublic() && notice.smsText() != null ? kind + " " + notice.smsText() : kind;
    }
}
