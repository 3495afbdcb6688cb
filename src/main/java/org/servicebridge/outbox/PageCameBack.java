package org.servicebridge.outbox;

import java.util.UUID;

/** A message that is no notice has not arrived, or came back, after it was sent; said in the transaction in which that is noted. */
public record PageCameBack(UUID page) {}
