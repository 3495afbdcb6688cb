package org.servicebridge.outbox;

import java.net.URI;
import java.util.UUID;

/** The link by which a reader ends a subscription without signing in (RFC 8058). A port: who subscribed is known elsewhere. */
public interface UnsubscribeLink {

    URI of(UUID subscription);
}
