package org.servicebridge.outbox;

import java.util.UUID;

/** The secret that messages to a subscribed program are signed with. A port: who subscribed is known elsewhere. */
public interface SigningSecret {

    /**
     * The secret of a subscription, {@code whsec_} and Base64.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException where there is none any more
     */
    String of(UUID subscription);
}
