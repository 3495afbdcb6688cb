package org.servicebridge.escalation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.Recipient;

/**
 * Somebody who is paged.
 *
 * @param user their user name; null where they have none, for instance a provider's desk
 * @param telephone null where no number is known
 * @param email null where no address is known
 */
public record Pager(
        @Nullable String user,
        String name,
        @Nullable String telephone,
        @Nullable String email) {

    /** Every way that is known. */
    List<Recipient> recipients() {
        List<Recipient> recipients = new ArrayList<>();
        if (telephone != null) {
            recipients.add(new Recipient(name, Channel.SMS, telephone, null));
        }
        if (email != null) {
            recipients.add(new Recipient(name, Channel.EMAIL, email, null));
        }
        return recipients;
    }

    boolean isUser(String id) {
        return id.equals(user);
    }

    boolean isReachable() {
        return telephone != null || email != null;
    }

    /** For instance {@code SMS and email}. */
    String channels() {
        if (telephone == null) {
            return "email";
        }
        return email == null ? "SMS" : "SMS and email";
    }
}
