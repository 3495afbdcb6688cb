package org.servicebridge.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.DataSetItem;

/**
 * What is known of the cause when an HSSI is logged, what was agreed with the provider, and what was asked and is not known (MDS-1).
 *
 * @param replicating whether the provider tries to replicate it; null where nobody has said
 * @param nextUpdateAt by when the provider gives its next update; null for the usual period
 * @param linked references of HSSIs that may belong to it
 */
public record Diagnosis(
        @Nullable String symptoms,
        @Nullable Boolean replicating,
        @Nullable Instant nextUpdateAt,
        List<String> linked,
        List<DataSetItem> notKnown) {

    public static final Diagnosis NONE = new Diagnosis(null, null, null, List.of(), List.of());

    public Diagnosis {
        linked = List.copyOf(linked);
        notKnown = List.copyOf(notKnown);
    }
}
