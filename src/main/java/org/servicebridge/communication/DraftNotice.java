package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.text.SmsText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the wording of a notice from the desk and says whether somebody has to release it (COM-3, COM-4, COM-5). */
@Component
public class DraftNotice {

    private final Incidents incidents;
    private final MayCommunicate mayCommunicate;
    private final Notices notices;
    private final NoticeContents contents;
    private final NoticeTemplates templates;
    private final AdviseDirectors adviseDirectors;
    private final NoticeWords words;
    private final NoticeClocks clocks;
    private final Timeline timeline;
    private final Clock clock;

    DraftNotice(
            Incidents incidents,
            MayCommunicate mayCommunicate,
            Notices notices,
            NoticeContents contents,
            NoticeTemplates templates,
            AdviseDirectors adviseDirectors,
            NoticeWords words,
            NoticeClocks clocks,
            Timeline timeline,
            Clock clock) {
        this.incidents = incidents;
        this.mayCommunicate = mayCommunicate;
        this.notices = notices;
        this.contents = contents;
        this.templates = templates;
        this.adviseDirectors = adviseDirectors;
        this.words = words;
        this.clocks = clocks;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws Refusal where something is missing or cannot be said so, or where nothing may be communicated */
    @Transactional
    public Draft draft(String reference, NoticeOrder ordered, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Policy found = mayCommunicate.require(incident);
        requireStateFor(ordered.kind(), incident);
        Instant now = clock.instant();
        NoticeOrder order = clocks.askingReasonOf(ordered, incident, now);
        order.require(now);
        words.require(order.wording());
        mayCommunicate.requireConfirmed(found, order.clinicallyConfirmed());
        adviseDirectors.of(incident).require(order.directors(), order.directorsReason());
        SmsLength.require(SmsText.of(templates
                .message(contents.of(incident, order.kind(), order.wording(), order.corrects(), now))
                .sms()));
        boolean releaseNeeded = mayCommunicate.needsRelease(found, incident, order.kind());
        UUID id = notices.draft(incident, order, found, releaseNeeded, now, actor);
        if (releaseNeeded) {
            timeline.add(
                    reference,
                    "notice-drafted",
                    actor,
                    "%s drafted, to be released by somebody else first. Agreed with %s."
                            .formatted(order.kind().words(), order.agreedWith()));
        }
        return new Draft(id, releaseNeeded);
    }

    static void requireStateFor(NoticeKind kind, Incident incident) {
        switch (kind) {
            case FINAL, RETROSPECTIVE -> incident.requireState(IncidentState.RESOLVED);
            case MANAGEMENT -> incident.requireState(IncidentState.REPORTED, IncidentState.MANAGED);
            default -> incident.requireState(IncidentState.MANAGED);
        }
    }

    /** A draft by its id. */
    public record Draft(UUID id, boolean releaseNeeded) {}
}
