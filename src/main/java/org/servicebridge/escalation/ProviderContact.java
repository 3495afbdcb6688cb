package org.servicebridge.escalation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.outbox.Recipient;

/**
 * How a provider is written to.
 *
 * @param desk its incident desk, as the catalogue knows it
 * @param program that it had registered; null where it has none
 */
record ProviderContact(Pager desk, @Nullable Recipient program) {

    /** The ways for what need not wake anybody: a text message only where the catalogue has no email address. */
    ProviderContact quietly() {
        return desk.email() == null
                ? this
                : new ProviderContact(new Pager(null, desk.name(), null, desk.email()), program);
    }

    String name() {
        return desk.name();
    }

    boolean isReachable() {
        return desk.isReachable() || program != null;
    }

    List<Recipient> recipients() {
        return Stream.concat(desk.recipients().stream(), Stream.ofNullable(program))
                .toList();
    }

    /** For instance {@code SMS and email, and webhook}. */
    String channels() {
        if (program == null) {
            return desk.channels();
        }
        return desk.isReachable() ? desk.channels() + ", and webhook" : "webhook";
    }
}
