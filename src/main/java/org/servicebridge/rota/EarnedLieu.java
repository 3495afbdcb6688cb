package org.servicebridge.rota;

import java.time.Duration;

/**
 * What a person has earned of time off in lieu.
 *
 * @param earned in shifts that ended in the last 12 months
 * @param toCome in shifts of the coming 12 months
 */
public record EarnedLieu(RotaPerson person, Duration earned, Duration toCome) {}
