package org.servicebridge.communication.lists;

import java.time.Instant;

/** What somebody did to a list, in words. */
public record ListChange(Instant changedAt, String changedBy, String words) {}
