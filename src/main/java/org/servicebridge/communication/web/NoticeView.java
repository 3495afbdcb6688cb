package org.servicebridge.communication.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.IssuedNotice;
import org.servicebridge.communication.Notice;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.NoticeState;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.DeliveryState;

/**
 * A notice as the API shows it, addresses stay inside.
 *
 * @param nextUpdateAt the time of the next update that it names; null in a final notice
 * @param deliveries what became of it, reader by reader; null for a provider, which may not know the readers
 */
record NoticeView(
        NoticeKind kind,
        NoticeState state,
        @Nullable Integer severity,
        boolean exercise,
        @Nullable String subject,
        @Nullable String text,
        @Nullable Instant issuedAt,
        @Nullable Instant nextUpdateAt,
        @Nullable List<Sending> deliveries) {

    static NoticeView of(IssuedNotice issued, boolean withReaders) {
        Notice notice = issued.notice();
        return new NoticeView(
                notice.kind(),
                notice.state(),
                notice.severity(),
                notice.exercise(),
                notice.subject(),
                notice.bodyText(),
                notice.issuedAt(),
                notice.nextUpdateAt(),
                withReaders ? issued.deliveries().stream().map(Sending::of).toList() : null);
    }

    /** One reader by one channel. */
    record Sending(
            String channel,
            String recipient,
            DeliveryState state,
            int attempts,
            @Nullable Instant endedAt) {

        static Sending of(Delivery delivery) {
            return new Sending(
                    delivery.channel().code(),
                    delivery.recipient(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.endedAt());
        }
    }
}
