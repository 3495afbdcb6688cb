package org.servicebridge.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends claimed deliveries one after the other by one transport, and has each outcome noted before the next is sent. */
@Component
class SendBatch {

    private static final Logger LOG = LoggerFactory.getLogger(SendBatch.class);

    /** What must be left of a lease for one more attempt, with every time limit used up. */
    private static final Duration ENOUGH_LEASE = Duration.ofMinutes(1);

    private final Deliveries deliveries;
    private final KeptContents contents;
    private final Letters letters;
    private final NoteOutcome noteOutcome;
    private final KeepBack keepBack;
    private final Clock clock;

    SendBatch(
            Deliveries deliveries,
            KeptContents contents,
            Letters letters,
            NoteOutcome noteOutcome,
            KeepBack keepBack,
            Clock clock) {
        this.deliveries = deliveries;
        this.contents = contents;
        this.letters = letters;
        this.noteOutcome = noteOutcome;
        this.keepBack = keepBack;
        this.clock = clock;
    }

    void send(List<Delivery> claimed, Transport transport) {
        if (claimed.isEmpty()) {
            return;
        }
        Map<UUID, Content> known = new HashMap<>();
        boolean held = false;
        try (Transport.Run run = transport.begin()) {
            for (Delivery delivery : claimed) {
                if (held || leaseEndsSoon(delivery)) {
                    deliveries.release(delivery.id());
                    continue;
                }
                if (!deliveries.waits(delivery.id())) {
                    continue;
                }
                SendingOutcome outcome = attempt(delivery, run, known);
                if (outcome == null) {
                    continue;
                }
                noteOutcome.note(delivery, outcome, transport.budget());
                held = outcome.holdsProvider();
            }
        }
    }

    private boolean leaseEndsSoon(Delivery delivery) {
        Instant end = Objects.requireNonNull(delivery.leaseUntil());
        return clock.instant().plus(ENOUGH_LEASE).isAfter(end);
    }

    /**
     * A failure that no transport foresaw must not hold up the deliveries behind it.
     *
     * @return null where it was held
     */
    private @Nullable SendingOutcome attempt(Delivery delivery, Transport.Run run, Map<UUID, Content> known) {
        try {
            boolean restricted = keepBack.isDue(delivery);
            @Nullable
            Content content = restricted ? keepBack.keepBack(delivery).orElse(null) : content(delivery, known);
            if (content == null) {
                return null;
            }
            SendingOutcome outcome = run.send(delivery, delivery.exercise() ? content.forExercise() : content);
            String became = outcome.state().words(delivery.channel());
            LOG.info(
                    "{}: delivery {} by {}: {}",
                    content.about(),
                    delivery.id(),
                    delivery.channel().code(),
                    became);
            return outcome;
        } catch (RuntimeException unforeseen) {
            LOG.error("delivery {} failed", delivery.id(), unforeseen);
            return SendingOutcome.tryAgain(unforeseen.getClass().getSimpleName());
        }
    }

    private Content content(Delivery delivery, Map<UUID, Content> known) {
        UUID notice = delivery.notice();
        return notice == null ? letters.of(delivery.id()) : known.computeIfAbsent(notice, contents::of);
    }
}
