package org.servicebridge.communication.subscription;

import java.time.Instant;
import java.util.UUID;

/** What somebody filled in on the status page: perhaps with another's address. */
record Wish(UUID id, String email, Wanted wanted, Instant wishedAt) {}
