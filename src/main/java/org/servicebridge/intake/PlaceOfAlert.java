package org.servicebridge.intake;

import org.jspecify.annotations.Nullable;

/**
 * In which health check the Bridge is asked about an alert.
 *
 * @param healthCheck the one in which it is counted; null where it has its own
 * @param overTheBound whether its sender has so many open that this one is, or is counted in, the one for all others
 */
record PlaceOfAlert(@Nullable Long healthCheck, boolean overTheBound) {

    static final PlaceOfAlert ITS_OWN = new PlaceOfAlert(null, false);
}
