package org.servicebridge.rota;

import java.util.Map;

/** How the rota leaves the building. A port: whoever sends mail knows suppliers and escalations, which know the rota. */
public interface RotaPost {

    /** The mailboxes of the desks, names by address. */
    Map<String, String> desks();

    /** Sends a mail once the transaction is over. */
    void send(String name, String address, String subject, String text, String html);
}
