package org.servicebridge.communication;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that a drafted notice may leave, or what has to change before it may (OOH-9, OOH-10). */
@Component("releaseNoticeUseCase")
public class ReleaseNotice {

    private final Incidents incidents;
    private final MayCommunicate mayCommunicate;
    private final Notices notices;
    private final Timeline timeline;
    private final Clock clock;

    ReleaseNotice(Incidents incidents, MayCommunicate mayCommunicate, Notices notices, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.mayCommunicate = mayCommunicate;
        this.notices = notices;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @param because what has to change; required where it is sent back
     * @throws Refusal where nothing may be communicated, or the reason is missing
     */
    @Transactional
    public void release(String reference, UUID id, boolean released, @Nullable String because, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Notice notice = notices.get(id);
        String words = notice.kind().words();
        if (!released) {
            if (because == null || because.isBlank()) {
                throw Refusal.invalid("words", "Say what has to change.");
            }
            notices.sendBack(id, because);
            timeline.add(reference, "notice-sent-back", actor, "%s sent back: %s".formatted(words, because));
            return;
        }
        mayCommunicate.require(incident);
        notices.release(id, clock.instant(), actor);
        timeline.add(reference, "notice-released", actor, "%s released.".formatted(words));
    }
}
