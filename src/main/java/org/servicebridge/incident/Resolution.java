package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;

/**
 * The resolution's part of the minimum data set (IH-19, OOH-18, MDS-1).
 *
 * @param fix as a code of {@link Fix}
 * @param stable whether the service stays up without further intervention
 * @param problemReference the problem record where the root cause is not known
 */
public record Resolution(
        @Nullable String fix,
        @Nullable String actions,
        @Nullable Boolean stable,
        @Nullable String problemReference,
        @Nullable String rootCause) {

    static final Resolution NONE = new Resolution(null, null, null, null, null);
}
