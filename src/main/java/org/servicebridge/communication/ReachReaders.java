package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records how people were told where nobody is registered, or that nobody was told at all. */
@Component
public class ReachReaders {

    private final Incidents incidents;
    private final MayCommunicate mayCommunicate;
    private final Notices notices;
    private final NoticeClocks clocks;
    private final NoteToldAnotherWay noteToldAnotherWay;
    private final SettleCorrection settleCorrection;
    private final CommunicationProcess process;
    private final Clock clock;

    ReachReaders(
            Incidents incidents,
            MayCommunicate mayCommunicate,
            Notices notices,
            NoticeClocks clocks,
            NoteToldAnotherWay noteToldAnotherWay,
            SettleCorrection settleCorrection,
            CommunicationProcess process,
            Clock clock) {
        this.incidents = incidents;
        this.mayCommunicate = mayCommunicate;
        this.notices = notices;
        this.clocks = clocks;
        this.noteToldAnotherWay = noteToldAnotherWay;
        this.settleCorrection = settleCorrection;
        this.process = process;
        this.clock = clock;
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
        Instant now = clock.instant();
        boolean lastWord = notice.kind() == NoticeKind.FINAL;
        @Nullable
        Instant nextUpdate = reached ? clocks.nextUpdate(incident, notice.kind(), named(notice, now), now) : null;
        if (reached || lastWord) {
            clocks.told(incident, notice, nextUpdate, now, actor);
        }
        noteToldAnotherWay.note(notice, reached, how, nextUpdate, actor);
        if (reached) {
            settleCorrection.by(notice, now, actor);
        }
        if (nextUpdate != null) {
            process.noticeQueued(reference);
        }
    }

    /** Whoever reaches readers after the time that the notice named has no field for another: the usual one follows. */
    private static @Nullable Instant named(Notice notice, Instant now) {
        Instant named = notice.chosenNextUpdate();
        return named == null || !named.isAfter(now) ? null : named;
    }
}
