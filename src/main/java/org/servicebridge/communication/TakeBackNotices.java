package org.servicebridge.communication;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Outcomes;
import org.servicebridge.outbox.ParcelKind;
import org.servicebridge.outbox.WithholdParcels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what has not been sent yet of an incident's notices. A notice of which nothing went out is over with that:
 * nobody is asked to reach its readers another way.
 */
@Component
class TakeBackNotices {

    private final Notices notices;
    private final NoticeEnds ends;
    private final WithholdParcels withholdParcels;
    private final Outcomes outcomes;
    private final Clock clock;

    TakeBackNotices(Notices notices, NoticeEnds ends, WithholdParcels withholdParcels, Outcomes outcomes, Clock clock) {
        this.notices = notices;
        this.ends = ends;
        this.withholdParcels = withholdParcels;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * @param why a sentence
     * @return how many deliveries were withheld
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int takeBack(String reference, String why) {
        List<Notice> issued = notices.issued(reference);
        List<UUID> ids = issued.stream().map(Notice::id).toList();
        int withheld = withholdParcels.withhold(ParcelKind.NOTICE, ids, why);
        issued.stream()
                .filter(notice -> notice.state() == NoticeState.QUEUED && nothingWentOut(notice.id()))
                .forEach(notice -> ends.conclude(notice.id(), clock.instant()));
        return withheld;
    }

    private boolean nothingWentOut(UUID notice) {
        return outcomes.tallies(ParcelKind.NOTICE, notice).stream()
                .allMatch(tally -> tally.state() == DeliveryState.WITHHELD);
    }
}
