package org.servicebridge.hssi.process;

import org.servicebridge.escalation.ProviderWrittenTo;
import org.servicebridge.supplier.SupplierProcess;
import org.servicebridge.supplier.TellProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A message that was handed over tells a provider as a call does: whichever of the two was first starts its time to confirm (OOH-5). */
@Component
class ToldInWriting {

    private final TellProvider tellProvider;
    private final SupplierProcess process;

    ToldInWriting(TellProvider tellProvider, SupplierProcess process) {
        this.tellProvider = tellProvider;
        this.process = process;
    }

    @EventListener
    void handedOver(ProviderWrittenTo written) {
        if (tellProvider.inWriting(written.reference(), written.name(), written.at())) {
            process.providerTold(written.reference());
        }
    }
}
