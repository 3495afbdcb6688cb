package org.servicebridge.communication;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/** Builds what a transport is given, without a database. */
public final class AParcel {

    private static final Instant ISSUED = Instant.parse("2026-11-24T09:59:00Z");

    private AParcel() {}

    public static Parcel ofNotice(Channel channel, String address, @Nullable UUID subscription) {
        return of(channel, address, subscription, false);
    }

    /** The texts of its notice do not say that it is an exercise. */
    static Parcel ofExercise(Channel channel) {
        return of(channel, "address", null, true);
    }

    private static Parcel of(Channel channel, String address, @Nullable UUID subscription, boolean exercise) {
        UUID notice = UUID.randomUUID();
        Delivery delivery = new Delivery(
                UUID.randomUUID(),
                notice,
                channel,
                "A reader",
                address,
                1,
                exercise,
                DeliveryState.WAITING,
                1,
                ISSUED,
                null,
                null,
                null,
                null,
                null,
                subscription);
        return new Parcel(delivery, notice(notice), null);
    }

    private static Notice notice(UUID id) {
        return new Notice(
                id,
                "HSSI-000001",
                NoticeKind.FIRST,
                NoticeState.QUEUED,
                1,
                false,
                "What is known",
                "Impact",
                "Leeds",
                null,
                null,
                null,
                "bridge",
                ISSUED,
                false,
                null,
                null,
                null,
                "bridge",
                ISSUED,
                Instant.parse("2026-11-24T11:00:00Z"),
                "Subject",
                "Text",
                "<p>Text</p>",
                null,
                null,
                Readership.OPEN,
                List.of(),
                true,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                "SMS",
                "For the page",
                null,
                null,
                null,
                null);
    }

    /** A check for which every name is at this address. */
    public static WebhookTarget target(String address) {
        return new WebhookTarget(addresses(address));
    }

    public static PublicAddresses addresses(String address) {
        return new PublicAddresses(new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName(address)};
            }

            @Override
            public @Nullable String resolveCanonicalHostname(String host) {
                return host;
            }
        });
    }
}
