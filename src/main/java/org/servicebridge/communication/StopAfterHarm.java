package org.servicebridge.communication;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.HarmKnown;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops all communication from the moment in which harm to a patient is known (CLN-5): open drafts end, the outbox gives back
 * what still waits, and what is out already is put before the owning desk and level 3.
 */
@Component
public class StopAfterHarm {

    private static final String WHY = "A patient has come to harm.";

    private final Incidents incidents;
    private final Notices notices;
    private final TakeBackNotices takeBackNotices;
    private final NoticeClocks clocks;
    private final DecideCommunication decideCommunication;
    private final Timeline timeline;
    private final CommunicationProcess process;

    StopAfterHarm(
            Incidents incidents,
            Notices notices,
            TakeBackNotices takeBackNotices,
            NoticeClocks clocks,
            DecideCommunication decideCommunication,
            Timeline timeline,
            CommunicationProcess process) {
        this.incidents = incidents;
        this.notices = notices;
        this.takeBackNotices = takeBackNotices;
        this.clocks = clocks;
        this.decideCommunication = decideCommunication;
        this.timeline = timeline;
        this.process = process;
    }

    @EventListener
    @Transactional
    public void stop(HarmKnown harm) {
        String reference = harm.reference();
        clocks.stop(incidents.lock(reference), harm.actor());
        decideCommunication.note(reference);
        process.noticesStopped(reference);
        int withheld = takeBackNotices.takeBack(reference, WHY);
        if (withheld > 0) {
            timeline.add(
                    reference,
                    "deliveries-withheld",
                    Actor.SYSTEM,
                    "%s %d deliveries withheld.".formatted(WHY, withheld));
        }
        if (!notices.of(reference).isEmpty()) {
            process.harmKnown(reference);
        }
    }
}
