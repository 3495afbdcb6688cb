package org.servicebridge.escalation;

import org.servicebridge.outbox.ParcelKind;
import org.servicebridge.outbox.WithholdParcels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back the pages for a task that nobody needs to do any more: somebody answered, or it has ended. */
@Component
public class StopPages {

    private final Pages pages;
    private final WithholdParcels withholdParcels;

    StopPages(Pages pages, WithholdParcels withholdParcels) {
        this.pages = pages;
        this.withholdParcels = withholdParcels;
    }

    @Transactional
    public void stop(String task) {
        withholdParcels.withhold(ParcelKind.PAGE, pages.stop(task), "Not needed any more.");
    }
}
