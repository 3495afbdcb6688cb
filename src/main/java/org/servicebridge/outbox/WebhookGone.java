package org.servicebridge.outbox;

import java.util.UUID;

/** The receiving end of a webhook subscription has answered 410: it wants nothing more. Told in a transaction of its own. */
public record WebhookGone(UUID subscription) {}
