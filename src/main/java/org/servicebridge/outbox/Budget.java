package org.servicebridge.outbox;

/**
 * What a provider takes at most, from all nodes together.
 *
 * @param provider by which nodes know the common row
 * @param perMinute messages in any 60 seconds, at least 10
 */
public record Budget(String provider, int perMinute) {}
