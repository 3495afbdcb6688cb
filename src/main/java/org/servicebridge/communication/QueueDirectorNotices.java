package org.servicebridge.communication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Codes;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Timeline;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.servicebridge.outbox.Recipient;
import org.servicebridge.text.SmsText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the director lists that the desk chose, beside a notice and in the same transaction (COM-8, COM-9). */
@Component
public class QueueDirectorNotices {

    private final Notices notices;
    private final QueueParcel queueParcel;
    private final Recipients recipients;
    private final NoticeTemplates templates;
    private final AdviseDirectors adviseDirectors;
    private final Timeline timeline;

    QueueDirectorNotices(
            Notices notices,
            QueueParcel queueParcel,
            Recipients recipients,
            NoticeTemplates templates,
            AdviseDirectors adviseDirectors,
            Timeline timeline) {
        this.notices = notices;
        this.queueParcel = queueParcel;
        this.recipients = recipients;
        this.templates = templates;
        this.adviseDirectors = adviseDirectors;
        this.timeline = timeline;
    }

    /** One notice a list; who is on both lists hears once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void queue(Notice main, NoticeContent content, Actor actor) {
        Set<String> told = new HashSet<>();
        DirectorChoice advice = adviseDirectors.of(content.incident());
        for (String code : main.directors()) {
            DirectorList list = Codes.known(DirectorList.class, code);
            tell(list, main, content.forDirectors(advice.reasonFor(list, main.directorsReason())), told, actor);
        }
    }

    private void tell(DirectorList list, Notice main, NoticeContent content, Set<String> told, Actor actor) {
        Incident incident = content.incident();
        String reason = Objects.requireNonNull(content.directorReason());
        List<Recipient> readers = new ArrayList<>(recipients.of(incident, NoticeKind.DIRECTOR, list.audience(), null));
        readers.removeIf(reader -> !told.add(reader.channel() + reader.address()));
        Message message = templates.message(content);
        SmsLength.require(SmsText.of(message.sms()));
        UUID id = notices.besides(main.id(), list, reason);
        NoticeState state = readers.isEmpty() ? NoticeState.NOBODY_TO_NOTIFY : NoticeState.QUEUED;
        notices.issue(id, state, incident, message, content.now(), actor);
        queueParcel.queue(
                Parcel.notice(id, Objects.requireNonNullElse(incident.rating().severity(), 1), main.exercise(), readers)
                        .telling(incident.reference()));
        timeline.add(
                incident.reference(),
                readers.isEmpty() ? "nobody-to-notify" : "directors-told",
                actor,
                readers.isEmpty()
                        ? "%s: nobody is on their list.".formatted(list.words())
                        : "Notice queued for %d of the %s: %s"
                                .formatted(readers.size(), list.words().toLowerCase(Locale.ROOT), reason));
    }
}
