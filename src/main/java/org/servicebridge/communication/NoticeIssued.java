package org.servicebridge.communication;

import java.util.UUID;

/** A notice has gone into the outbox; said in the transaction in which it did, so that the web entry is the same step (COM-2). */
public record NoticeIssued(String reference, UUID notice) {}
