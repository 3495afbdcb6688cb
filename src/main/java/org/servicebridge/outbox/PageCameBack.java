package org.servicebridge.outbox;

import java.util.UUID;

/** A message of the page was taken by its provider, and came back. */
public record PageCameBack(UUID page) {}
