package org.servicebridge.outbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.UUID;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/** Builds what a transport is given, without a database. */
public final class AMessage {

    private static final Instant WRITTEN = Instant.parse("2026-11-24T09:59:00Z");

    private AMessage() {}

    public static Delivery to(Channel channel, String address, @Nullable UUID subscription) {
        return new Delivery(
                UUID.randomUUID(),
                UUID.randomUUID(),
                channel,
                "A reader",
                address,
                1,
                false,
                DeliveryState.WAITING,
                1,
                WRITTEN,
                null,
                null,
                null,
                null,
                null,
                subscription,
                null);
    }

    /** None of its texts says that it is an exercise. */
    public static Content saying(String subject) {
        return new Content(
                "HSSI-000001",
                "HSSI-000001",
                WRITTEN,
                subject,
                "Text",
                "<p>Text</p>",
                "SMS",
                "{\"text\":\"For the page\"}");
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
