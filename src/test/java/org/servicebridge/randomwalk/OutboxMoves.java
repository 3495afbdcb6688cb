package org.servicebridge.randomwalk;

import java.util.Optional;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Content;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Senders;
import org.servicebridge.outbox.SendingOutcome;
import org.servicebridge.outbox.Transport;

/** The outbox empties itself, by providers that take everything or refuse everything. */
final class OutboxMoves implements Moves {

    private final Senders senders;

    OutboxMoves(Senders senders) {
        this.senders = senders;
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public Optional<Move> draw(Scene scene, Dice dice) {
        boolean taken = dice.chance(65);
        return Optional.of(new Move(taken ? "all messages are delivered" : "providers refuse all messages", () -> {
            try {
                senders.sendDue(new Everything(taken));
                return Outcome.DONE;
            } catch (RuntimeException fault) {
                return Outcome.of(fault);
            }
        }));
    }

    private record Everything(boolean taken) implements Transport {

        @Override
        public boolean takes(Channel channel, boolean exercise) {
            return !exercise;
        }

        @Override
        public Run begin() {
            return (Delivery delivery, Content content) -> taken
                    ? SendingOutcome.kept(DeliveryState.DELIVERED, "delivered")
                    : SendingOutcome.rejected("No such reader");
        }
    }
}
