package org.servicebridge.incident;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/** What another part of the record says against a resolution; refused with its sentence. */
public interface ResolutionGuard {

    /** @throws Refusal where something must be settled before the incident may be resolved */
    void beforeResolution(Incident incident);

    /**
     * @param change the reference of the change that resolved it; null where none did
     * @throws Refusal where that change cannot have done so
     */
    void resolvedBy(Incident incident, @Nullable String change);
}
