package org.servicebridge.supplier.process;

import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.supplier.SupplierProcess;
import org.springframework.stereotype.Component;

/** Carries what providers send to the processes that wait for it. */
@Component
class SupplierMessages implements SupplierProcess {

    private static final String CONFIRMED = "confirmed";

    private final Messages messages;

    SupplierMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void supplierConfirmed(String reference) {
        messages.deliver("supplier.confirmed", reference, Map.of(CONFIRMED, true));
    }

    @Override
    public void supplierRefused(String reference) {
        messages.deliver("supplier.refused", reference, Map.of(CONFIRMED, false));
    }

    @Override
    public void supplierUpdated(String reference) {
        messages.deliverToAll("supplier.updated", reference);
    }

    @Override
    public void supplierResolved(String reference) {
        messages.deliver("supplier.resolved", reference);
    }
}
