package org.servicebridge.rota;

import java.time.Instant;

/** The hours of one shift; at its end the next one is on call. */
public record ShiftHours(Instant starts, Instant ends) {}
