package org.servicebridge.escalation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.servicebridge.escalation.Pages.SentPage;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Outcomes;
import org.servicebridge.outbox.PageCameBack;
import org.servicebridge.outbox.ParcelKind;
import org.servicebridge.outbox.Sender;
import org.servicebridge.outbox.Tally;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says on the timeline what became of a page, as soon as it went out by one way; one that reached nobody, or will not soon, stands
 * there in red at once.
 */
@Component
class ConcludePage implements Sender {

    private final Incidents incidents;
    private final Pages pages;
    private final PagesTogether together;
    private final Outcomes outcomes;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    ConcludePage(
            Incidents incidents,
            Pages pages,
            PagesTogether together,
            Outcomes outcomes,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.pages = pages;
        this.together = together;
        this.outcomes = outcomes;
        this.timeline = timeline;
        this.events = events;
    }

    @Override
    public ParcelKind kind() {
        return ParcelKind.PAGE;
    }

    @Override
    public List<UUID> untold() {
        return together.untold();
    }

    /** Whoever is called at night, and a provider's time to confirm, wait for no second way. */
    @Override
    public boolean isToldEarly() {
        return true;
    }

    /** Tells of each question whose words it carries. */
    @Override
    @Transactional
    public void tell(UUID carrier) {
        List<Tally> tallies = tallies(carrier);
        boolean open = tallies.stream().anyMatch(tally -> tally.state() == DeliveryState.WAITING);
        boolean missedSoFar = open && !Tally.anybodyReached(tallies);
        for (UUID page : together.untoldOf(carrier)) {
            if (!missedSoFar || !pages.isToldMissed(page)) {
                incidents.lock(pages.incidentOf(page));
                (missedSoFar ? pages.missed(page) : pages.conclude(page))
                        .ifPresent(sent -> tell(carrier, sent, tallies));
            }
        }
    }

    private void tell(UUID carrier, SentPage sent, List<Tally> tallies) {
        if (WriteToProvider.PROVIDER.equals(sent.asked())) {
            tellOfProvider(carrier, sent, tallies);
        } else if (MessageProvider.MESSAGE.equals(sent.asked())) {
            tellOfMessage(carrier, sent, tallies);
        } else {
            tellOfPerson(sent, tallies);
        }
    }

    /** What was taken back to go with another question is not told beside what left. */
    private List<Tally> tallies(UUID carrier) {
        List<Tally> all = outcomes.tallies(ParcelKind.PAGE, carrier);
        List<Tally> left = all.stream()
                .filter(tally -> tally.state() != DeliveryState.WITHHELD)
                .toList();
        return left.isEmpty() ? all : left;
    }

    /** A message of a page that counted as sent came back: it is told again. */
    @EventListener
    @Transactional
    public void cameBack(PageCameBack message) {
        pages.cameBack(message.page());
    }

    private void tellOfPerson(SentPage sent, List<Tally> tallies) {
        boolean reached = !isMissed(tallies);
        timeline.add(sent.incident(), kind(sent, reached), Actor.SYSTEM, text(sent, reached, words(tallies)));
    }

    /** What still waits counts for missed here: it is not tried again soon. */
    private static boolean isMissed(List<Tally> tallies) {
        boolean waits = tallies.stream().anyMatch(tally -> tally.state() == DeliveryState.WAITING);
        return (waits || Tally.missed(tallies) > 0) && !Tally.anybodyReached(tallies);
    }

    /** Only what has really been handed over tells a provider of it; in an exercise that is the call alone. */
    private void tellOfProvider(UUID page, SentPage sent, List<Tally> tallies) {
        Optional<Instant> handedOver = handedOver(page);
        if (handedOver.isPresent()) {
            events.publishEvent(new ProviderWrittenTo(sent.incident(), sent.name(), handedOver.get()));
        } else {
            notWritten(sent, tallies);
        }
    }

    /** That something else was handed over tells the provider nothing of what it has to confirm. */
    private void tellOfMessage(UUID page, SentPage sent, List<Tally> tallies) {
        if (handedOver(page).isPresent()) {
            timeline.add(
                    sent.incident(),
                    "provider-message-sent",
                    Actor.SYSTEM,
                    "Message to %s: %s.".formatted(sent.name(), words(tallies)));
        } else {
            notWritten(sent, tallies);
        }
    }

    private Optional<Instant> handedOver(UUID page) {
        return outcomes.deliveries(ParcelKind.PAGE, page).stream()
                .filter(delivery ->
                        delivery.state() == DeliveryState.SENT || delivery.state() == DeliveryState.DELIVERED)
                .map(delivery -> Objects.requireNonNull(delivery.endedAt()))
                .min(Comparator.naturalOrder());
    }

    private void notWritten(SentPage sent, List<Tally> ended) {
        if (isMissed(ended)) {
            timeline.add(
                    sent.incident(),
                    "provider-not-written-to",
                    Actor.SYSTEM,
                    "No message reached %s: %s. Call them.".formatted(sent.name(), words(ended)));
        }
    }

    /** Who only hears of it need not be reached. */
    private static String kind(SentPage sent, boolean reached) {
        if (reached) {
            return "page-sent";
        }
        return PageAsked.INFORMED.equals(sent.asked()) ? "page-not-sent" : "paged-nobody";
    }

    private static String text(SentPage sent, boolean reached, String words) {
        if (reached) {
            return "Page of %s: %s%s."
                    .formatted(
                            sent.name(),
                            sent.cameBack() ? "a message came back after it counted as sent: " : "",
                            words);
        }
        return PageAsked.INFORMED.equals(sent.asked())
                ? "%s has no page: %s.".formatted(sent.name(), words)
                : "Paged nobody%s: %s has no page (%s). Call them."
                        .formatted(sent.cameBack() ? ", though it counted as sent" : "", sent.name(), words);
    }

    /** For instance {@code SMS sent, email withheld}. */
    private static String words(List<Tally> tallies) {
        return tallies.stream()
                .map(tally -> "%s %s"
                        .formatted(
                                tally.channel() == Channel.SMS
                                        ? "SMS"
                                        : tally.channel().code(),
                                tally.state().words(tally.channel())))
                .collect(Collectors.joining(", "));
    }
}
