package org.servicebridge.incident;

import org.servicebridge.access.Refusal;

/** What has to be settled before the severity of an HSSI can be lowered; each part guards what it knows of (INV-4). */
public interface SeverityGuard {

    /** @throws Refusal where something is in the way */
    void beforeLowering(Incident incident);
}
