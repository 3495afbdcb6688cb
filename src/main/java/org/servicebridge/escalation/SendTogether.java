package org.servicebridge.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicebridge.escalation.PagesTogether.Asked;
import org.servicebridge.incident.Headline;
import org.servicebridge.incident.Incidents;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Outcomes;
import org.servicebridge.outbox.ParcelKind;
import org.servicebridge.outbox.Recipient;
import org.servicebridge.outbox.WithholdParcels;
import org.springframework.stereotype.Component;

/**
 * What one person is asked within a minute is one page that names it all: what has not left goes with what comes, and what comes after a page
 * that has left waits with the rest until its minute is over. Nobody is asked later than a minute after the question.
 */
@Component
class SendTogether {

    static final Duration TOGETHER = Duration.ofMinutes(1);

    private final PagesTogether together;
    private final SendPage sendPage;
    private final Outcomes outcomes;
    private final WithholdParcels withholdParcels;
    private final Incidents incidents;
    private final Clock clock;

    SendTogether(
            PagesTogether together,
            SendPage sendPage,
            Outcomes outcomes,
            WithholdParcels withholdParcels,
            Incidents incidents,
            Clock clock) {
        this.together = together;
        this.sendPage = sendPage;
        this.outcomes = outcomes;
        this.withholdParcels = withholdParcels;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Two transactions do not ask one person past each other; whoever asks several people locks them all first. */
    void lock(Collection<String> people) {
        together.lock(people);
    }

    /** @param bare what is sent of it in place of {@code text} where the HSSI is restricted */
    void send(UUID page, Pager to, PageText text, PageText bare) {
        List<Asked> besides = together.besides(page, clock.instant().minus(TOGETHER));
        if (besides.isEmpty()) {
            sendPage.send(page, to.recipients(), text, bare, null);
            return;
        }
        @Nullable Instant until = null;
        for (Asked other : besides) {
            if (other.sentWith() == null) {
                if (isUnderWay(other.id())) {
                    withhold(other.id());
                    together.carry(other.id(), page);
                } else {
                    until = other.pagedAt().plus(TOGETHER);
                }
            }
        }
        List<Asked> all = new ArrayList<>(besides);
        all.addAll(together.carriedBy(page).stream()
                .filter(own -> own.id().equals(page))
                .toList());
        sendAll(page, to.recipients(), all, until);
    }

    /** Some of what the page carries is answered: the rest still leaves, and names what is left. */
    void sendRest(UUID carrier) {
        List<Asked> left = together.carriedBy(carrier);
        if (left.isEmpty()) {
            withhold(carrier);
        } else if (isUnderWay(carrier)) {
            List<Recipient> readers = outcomes.readers(ParcelKind.PAGE, List.of(carrier));
            Instant due = firstAttempt(carrier);
            withhold(carrier);
            sendAll(carrier, readers, left, due);
        }
    }

    private void sendAll(UUID page, List<Recipient> readers, List<Asked> all, @Nullable Instant until) {
        List<String> references = all.stream().map(Asked::incident).distinct().toList();
        String first = references.get(0);
        boolean exercise = all.get(0).exercise();
        String count = all.size() == 1 ? "One question waits for you" : all.size() + " questions wait for you";
        String path = all.size() == 1 ? "/tasks/" + all.get(0).task() : "/";
        if (references.size() == 1) {
            String subject = Headline.of(incidents.get(first));
            PageText text = new PageText(
                    first, subject, "%s. %s: %s.".formatted(subject, count, questions(all)), path, exercise);
            sendPage.send(page, readers, text, text.bare(count + "."), until);
        } else {
            String words = "%s: %s.".formatted(count, String.join(", ", references));
            PageText text = new PageText(first, count, words, path, exercise);
            sendPage.send(page, readers, text, text, until);
        }
    }

    private static String questions(List<Asked> all) {
        return all.stream()
                .map(asked -> Objects.requireNonNullElse(asked.question(), "you are asked"))
                .collect(Collectors.joining("; "));
    }

    /** Whether none of it has left, nor is leaving just now. */
    private boolean isUnderWay(UUID page) {
        List<Delivery> deliveries = outcomes.deliveries(ParcelKind.PAGE, page).stream()
                .filter(delivery -> delivery.state() != DeliveryState.WITHHELD)
                .toList();
        return !deliveries.isEmpty()
                && deliveries.stream()
                        .allMatch(delivery -> delivery.state() == DeliveryState.WAITING && !isLeaving(delivery));
    }

    private boolean isLeaving(Delivery delivery) {
        Instant leaseUntil = delivery.leaseUntil();
        return leaseUntil != null && leaseUntil.isAfter(clock.instant());
    }

    /** What waits until the minute of another page is over still does. */
    private Instant firstAttempt(UUID page) {
        return outcomes.deliveries(ParcelKind.PAGE, page).stream()
                .filter(delivery -> delivery.state() == DeliveryState.WAITING)
                .map(Delivery::nextAttemptAt)
                .min(Comparator.naturalOrder())
                .orElseGet(clock::instant);
    }

    private void withhold(UUID page) {
        withholdParcels.withhold(
                ParcelKind.PAGE, List.of(page), "Told with what else is asked, or not needed any more.");
    }
}
