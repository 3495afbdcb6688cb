package org.servicebridge.incident;

import java.time.Instant;

/**
 * A timeline that is not as it was written, as the last nightly check found.
 *
 * @param brokenAt the number of the first entry that was changed, taken away or put in
 */
public record BrokenTimeline(String incident, int brokenAt, Instant checkedAt) {}
