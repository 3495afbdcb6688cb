package org.servicebridge.escalation;

import java.util.UUID;

/** How a page leaves the building. A port: whoever sends messages knows suppliers and escalations. */
public interface PagePost {

    /** Puts one message for each known address into the outbox; they leave once the transaction is over. */
    void send(UUID page, Pager to, PageText text);

    /** Takes back what has not left yet. */
    void takeBack(UUID page);
}
