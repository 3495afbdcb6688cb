package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.outbox.TextMessages;
import org.servicebridge.text.SmsText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a notice as it would leave now, by the same code that sends it; changes nothing. */
@Component
@Transactional
public class PreviewNotice {

    private final Incidents incidents;
    private final Notices notices;
    private final NoticeContents contents;
    private final NoticeTemplates templates;
    private final CommunicationPolicy policy;
    private final MayCommunicate mayCommunicate;
    private final ReadersInWords readersInWords;
    private final NoticeWords words;
    private final NoticeClocks clocks;
    private final TextMessages textMessages;
    private final Clock clock;

    PreviewNotice(
            Incidents incidents,
            Notices notices,
            NoticeContents contents,
            NoticeTemplates templates,
            CommunicationPolicy policy,
            MayCommunicate mayCommunicate,
            ReadersInWords readersInWords,
            NoticeWords words,
            NoticeClocks clocks,
            TextMessages textMessages,
            Clock clock) {
        this.incidents = incidents;
        this.notices = notices;
        this.contents = contents;
        this.templates = templates;
        this.policy = policy;
        this.mayCommunicate = mayCommunicate;
        this.readersInWords = readersInWords;
        this.words = words;
        this.clocks = clocks;
        this.textMessages = textMessages;
        this.clock = clock;
    }

    /**
     * For a form that is being filled in.
     *
     * @throws Refusal where there is no such incident that the person may see
     */
    public NoticePreview preview(String reference, NoticeOrder order, Actor actor) {
        Incident incident = incidents
                .find(reference, actor)
                .orElseThrow(() -> Refusal.notFound("There is no incident %s.".formatted(reference)));
        Policy found = policy.of(incident);
        return preview(incident, order, found.audienceOf(order.kind()), found);
    }

    /** A notice as the form of its draft opens. */
    public NoticePreview proposed(String reference, NoticeOrder order) {
        Incident incident = incidents.get(reference);
        Policy found = policy.of(incident);
        return preview(incident, order, found.audienceOf(order.kind()), found);
    }

    /** A drafted notice, for whoever releases it. */
    public NoticePreview drafted(String reference, UUID id) {
        Incident incident = incidents.get(reference);
        Notice notice = notices.get(reference, id);
        Policy found = policy.of(incident);
        NoticeOrder order = NoticeOrder.of(notice);
        return preview(incident, order, notice.audienceUnder(found), found);
    }

    private NoticePreview preview(Incident incident, NoticeOrder ordered, Audience audience, Policy found) {
        NoticeKind kind = ordered.kind();
        List<String> readers = readersInWords.of(incident, ordered, audience);
        String why = found.explanation().words();
        Instant now = clock.instant();
        NoticeOrder order = clocks.askingReasonOf(ordered, incident, now);
        try {
            mayCommunicate.require(incident);
            order.wording().requireComplete(kind);
            NoticeContent content = contents.of(incident, kind, order.wording(), order.corrects(), now);
            Message message = templates.message(content);
            SmsText sms = textMessages.of(message.sms());
            String web = audience.statusPage() ? message.web() : "";
            return new NoticePreview(
                    kind.words(), message.subject(), message.text(), sms, web, readers, why, problem(order, sms, now));
        } catch (Refusal unsendable) {
            return new NoticePreview(kind.words(), null, null, null, null, readers, why, unsendable.getMessage());
        }
    }

    private @Nullable String problem(NoticeOrder order, SmsText sms, Instant now) {
        List<String> problems = new ArrayList<>();
        for (Runnable rule : List.<Runnable>of(
                () -> SmsLength.require(sms),
                () -> order.wording().require(order.kind(), now),
                () -> words.require(order.wording()))) {
            try {
                rule.run();
            } catch (Refusal found) {
                problems.add(found.getMessage());
            }
        }
        return problems.isEmpty() ? null : String.join(" ", problems);
    }
}
