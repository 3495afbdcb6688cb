package org.servicebridge.rota;

import java.util.Map;

/** The mailboxes of the desks, which get the rota, too. A port: whoever keeps the lists of readers knows the rota. */
public interface DeskMailboxes {

    Map<String, String> namesByAddress();
}
