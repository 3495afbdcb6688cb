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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the wording of a notice from the desk and says whether somebody has to release it (COM-3, COM-4, COM-5). */
@Component("draftNoticeUseCase")
public class DraftNotice {

    private final Incidents incidents;
    private final MayCommunicate mayCommunicate;
    private final Notices notices;
    private final Timeline timeline;
    private final Clock clock;

    DraftNotice(Incidents incidents, MayCommunicate mayCommunicate, Notices notices, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.mayCommunicate = mayCommunicate;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws Refusal where something is missing, or where nothing may be communicated */
    @Transactional
    public Draft draft(String reference, NoticeKind kind, Wording wording, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Policy policy = mayCommunicate.require(incident);
        requireStateFor(kind, incident);
        Instant now = clock.instant();
        wording.require(kind, now);
        boolean releaseNeeded = mayCommunicate.needsRelease(incident, kind);
        UUID id = notices.draft(incident, kind, wording, releaseNeeded, now, actor);
        notices.address(id, policy.audienceOf(kind), policy.explanation());
        if (releaseNeeded) {
            timeline.add(
                    reference,
                    "notice-drafted",
                    actor,
                    "%s drafted, to be released by somebody else first.".formatted(kind.words()));
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
