package org.servicebridge.communication.subscription;

import java.util.UUID;

/** An address whose owner has confirmed that they want to be told. */
public record Subscription(UUID id, String email, Wanted wanted) {}
