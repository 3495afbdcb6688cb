package org.servicebridge.escalation;

import java.util.List;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.escalation.Pages.SentPage;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.outbox.Outcomes;
import org.servicebridge.outbox.PageCameBack;
import org.servicebridge.outbox.ParcelKind;
import org.servicebridge.outbox.Tally;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says that a provider was not written to after all, where the last message that had counted as sent came back while its answer is awaited (OOH-5). */
@Component
class HearReturnedMessage {

    private final Incidents incidents;
    private final Pages pages;
    private final Outcomes outcomes;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    HearReturnedMessage(
            Incidents incidents, Pages pages, Outcomes outcomes, Timeline timeline, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.pages = pages;
        this.outcomes = outcomes;
        this.timeline = timeline;
        this.events = events;
    }

    @EventListener
    @Transactional
    public void onCameBack(PageCameBack back) {
        pages.concluded(back.page())
                .filter(sent ->
                        WriteToProvider.PROVIDER.equals(sent.asked()) || MessageProvider.MESSAGE.equals(sent.asked()))
                .ifPresent(sent -> hear(back.page(), sent));
    }

    private void hear(UUID page, SentPage sent) {
        Incident incident = incidents.lock(sent.incident());
        boolean toConfirm = WriteToProvider.PROVIDER.equals(sent.asked());
        if (toConfirm && incident.state() != IncidentState.AWAITING_CONFIRMATION) {
            return;
        }
        List<Tally> tallies = outcomes.tallies(ParcelKind.PAGE, page);
        if (Tally.anybodyReached(tallies)) {
            return;
        }
        timeline.add(
                sent.incident(),
                "provider-not-written-to",
                Actor.SYSTEM,
                "What was written to %s came back: %s. Call them.".formatted(sent.name(), Tally.words(tallies)));
        if (toConfirm) {
            events.publishEvent(new ProviderNotReached(sent.incident()));
        }
    }
}
