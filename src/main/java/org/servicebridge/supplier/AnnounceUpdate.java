package org.servicebridge.supplier;

import java.time.Instant;
import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a provider's update by message and lets the process wait for the next one (IH-13, OOH-15). */
@Component
public class AnnounceUpdate {

    private final RecordUpdate recordUpdate;
    private final SupplierProcess process;

    AnnounceUpdate(RecordUpdate recordUpdate, SupplierProcess process) {
        this.recordUpdate = recordUpdate;
        this.process = process;
    }

    /** @return when the next update is due; refusals as of {@link RecordUpdate} */
    @Transactional
    public Instant announce(String reference, Update update, Actor actor) {
        Instant due = recordUpdate.record(reference, update, actor);
        process.supplierUpdated(reference);
        return due;
    }
}
