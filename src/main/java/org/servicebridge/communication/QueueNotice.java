package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.servicebridge.outbox.Recipient;
import org.servicebridge.text.SmsText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a notice into the outbox, one delivery a reader, and starts the clock of the next one (COM-3, COM-4, COM-5). */
@Component
public class QueueNotice {

    private final Incidents incidents;
    private final MayCommunicate mayCommunicate;
    private final Notices notices;
    private final QueueParcel queueParcel;
    private final Recipients recipients;
    private final NoticeContents contents;
    private final NoticeTemplates templates;
    private final QueueDirectorNotices queueDirectorNotices;
    private final NoticeClocks clocks;
    private final SettleCorrection settleCorrection;
    private final Timeline timeline;
    private final CommunicationProcess process;
    private final ApplicationEventPublisher events;
    private final LondonTime londonTime;
    private final Clock clock;

    QueueNotice(
            Incidents incidents,
            MayCommunicate mayCommunicate,
            Notices notices,
            QueueParcel queueParcel,
            Recipients recipients,
            NoticeContents contents,
            NoticeTemplates templates,
            QueueDirectorNotices queueDirectorNotices,
            NoticeClocks clocks,
            SettleCorrection settleCorrection,
            Timeline timeline,
            CommunicationProcess process,
            ApplicationEventPublisher events,
            LondonTime londonTime,
            Clock clock) {
        this.incidents = incidents;
        this.mayCommunicate = mayCommunicate;
        this.notices = notices;
        this.queueParcel = queueParcel;
        this.recipients = recipients;
        this.contents = contents;
        this.templates = templates;
        this.queueDirectorNotices = queueDirectorNotices;
        this.clocks = clocks;
        this.settleCorrection = settleCorrection;
        this.timeline = timeline;
        this.process = process;
        this.events = events;
        this.londonTime = londonTime;
        this.clock = clock;
    }

    /**
     * @return whether anybody is registered to be told; where not, the clock of the notice runs on
     * @throws Refusal where it may not leave, or names a time that has passed
     */
    @Transactional
    public boolean queue(String reference, UUID id, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Notice notice = notices.get(reference, id);
        Policy policy = mayCommunicate.require(incident);
        DraftNotice.requireStateFor(notice.kind(), incident);
        if (notice.state() != NoticeState.RELEASED && mayCommunicate.needsRelease(policy, incident, notice.kind())) {
            throw Refusal.wrongState("The notice has not been released.");
        }
        Instant now = clock.instant();
        mayCommunicate.requireConfirmed(policy, notice.clinicalConfirmedBy() != null);
        Audience audience = notice.audienceUnder(policy);
        notices.address(id, audience, policy.explanation());
        NoticeContent content = contents.of(incident, notice, now);
        Message message = templates.message(content);
        SmsLength.require(SmsText.of(message.sms()));
        List<Recipient> readers = recipients.of(incident, notice.kind(), audience, notice.corrects());
        NoticeState state = readers.isEmpty() ? NoticeState.NOBODY_TO_NOTIFY : NoticeState.QUEUED;
        notices.issue(id, state, incident, message, now, actor);
        queueParcel.queue(Parcel.notice(
                        id, Objects.requireNonNullElse(incident.rating().severity(), 1), notice.exercise(), readers)
                .telling(incident.reference()));
        queueDirectorNotices.queue(notice, content, actor);
        if (state.isTold()) {
            told(incident, notice, readers.size(), message.nextUpdate(), now, actor);
        } else {
            timeline.add(
                    reference,
                    "nobody-to-notify",
                    actor,
                    "%s: nobody is registered to be told."
                            .formatted(notice.kind().words()));
        }
        events.publishEvent(new NoticeIssued(reference, id));
        return state.isTold();
    }

    private void told(
            Incident incident, Notice notice, int readers, @Nullable Instant nextUpdate, Instant now, Actor actor) {
        String reference = incident.reference();
        clocks.told(incident, notice, nextUpdate, now, actor);
        timeline.add(reference, "notice-queued", actor, words(notice, readers, nextUpdate, now));
        settleCorrection.by(notice, now, actor);
        if (nextUpdate != null) {
            process.noticeQueued(reference);
            process.updatePromised(reference);
        }
    }

    private String words(Notice notice, int readers, @Nullable Instant nextUpdate, Instant now) {
        String words =
                "%s queued for %d %s".formatted(notice.kind().words(), readers, readers == 1 ? "reader" : "readers");
        String reason = notice.nextUpdateReason();
        String next = nextUpdate == null
                ? ""
                : ", next update " + londonTime.of(nextUpdate, now) + (reason == null ? "" : " (" + reason + ")");
        return "%s%s. Agreed with %s.%s"
                .formatted(
                        words,
                        next,
                        notice.agreedWith(),
                        notice.clinicalConfirmedBy() == null
                                ? ""
                                : " %s confirmed that it may be communicated although there is a clinical risk."
                                        .formatted(notice.clinicalConfirmedBy()));
    }
}
