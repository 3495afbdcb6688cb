package org.servicebridge.outbox;

import java.util.UUID;

/** A message of a notice has come back after it was sent; said in the transaction in which that is noted. */
public record MessageCameBack(UUID notice) {}
