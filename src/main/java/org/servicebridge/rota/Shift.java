package org.servicebridge.rota;

import java.time.Instant;

/**
 * Hours in which a person is on call.
 *
 * @param person user name
 * @param starts on call from this moment
 * @param ends no longer on call from this moment
 */
public record Shift(String person, RotaRole role, Instant starts, Instant ends) {}
