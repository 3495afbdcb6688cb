package org.servicebridge.communication;

import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records how people were told of a notice that had left and reached nobody, or that nobody was told at all (IH-9, OOH-11). */
@Component
public class TellReadersAnotherWay {

    private final Incidents incidents;
    private final Notices notices;
    private final MayCommunicate mayCommunicate;
    private final NoteToldAnotherWay noteToldAnotherWay;

    TellReadersAnotherWay(
            Incidents incidents,
            Notices notices,
            MayCommunicate mayCommunicate,
            NoteToldAnotherWay noteToldAnotherWay) {
        this.incidents = incidents;
        this.notices = notices;
        this.mayCommunicate = mayCommunicate;
        this.noteToldAnotherWay = noteToldAnotherWay;
    }

    /**
     * @param how who was told and how, or why nobody could be
     * @throws Refusal where nothing may be communicated (any more)
     */
    @Transactional
    public void record(String reference, UUID id, boolean reached, String how, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        Notice notice = notices.get(reference, id);
        if (reached) {
            mayCommunicate.require(incident);
        }
        noteToldAnotherWay.note(notice, reached, how, notice.nextUpdateAt(), actor);
    }
}
