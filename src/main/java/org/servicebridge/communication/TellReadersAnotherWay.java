package org.servicebridge.communication;

import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records how people were told of a notice that had left and reached nobody, or that nobody was told at all (IH-9, OOH-11). */
@Component("tellReadersAnotherWayUseCase")
public class TellReadersAnotherWay {

    private final Incidents incidents;
    private final Notices notices;
    private final MayCommunicate mayCommunicate;
    private final Timeline timeline;

    TellReadersAnotherWay(Incidents incidents, Notices notices, MayCommunicate mayCommunicate, Timeline timeline) {
        this.incidents = incidents;
        this.notices = notices;
        this.mayCommunicate = mayCommunicate;
        this.timeline = timeline;
    }

    /**
     * @param how who was told and how, or why nobody could be
     * @throws Refusal where nothing may be communicated (any more)
     */
    @Transactional
    public void record(String reference, UUID id, boolean reached, String how, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Notice notice = notices.get(id);
        if (reached) {
            mayCommunicate.require(incident);
        }
        NoticeState state = reached ? NoticeState.TOLD_ANOTHER_WAY : NoticeState.NOBODY_NOTIFIED;
        notices.toldAnotherWay(id, state, how, notice.nextUpdateAt());
        String kind = notice.kind().words();
        timeline.add(
                reference,
                reached ? "told-another-way" : "nobody-notified",
                actor,
                (reached ? "%s told another way: %s" : "%s: nobody was notified. %s").formatted(kind, how));
    }
}
