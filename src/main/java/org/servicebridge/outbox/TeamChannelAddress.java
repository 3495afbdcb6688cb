package org.servicebridge.outbox;

import java.util.UUID;

/** The address of a team's channel, by which whoever knows it may post there. A port: it is kept, encrypted, elsewhere. */
public interface TeamChannelAddress {

    /**
     * The address.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException where there is none any more
     */
    String of(UUID channel);
}
