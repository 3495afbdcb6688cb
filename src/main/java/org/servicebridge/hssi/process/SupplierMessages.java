package org.servicebridge.hssi.process;

import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.supplier.SupplierProcess;
import org.springframework.stereotype.Component;

/** Carries what providers send to the processes that wait for it. */
@Component
class SupplierMessages implements SupplierProcess {

    private final Messages messages;

    SupplierMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void providerTold(String reference) {
        // Nobody waits for it where the desk was not waited for any longer.
        messages.deliverToAll(ConfirmHssiSteps.PROVIDER_TOLD, reference);
    }

    @Override
    public void supplierConfirmed(String reference) {
        messages.deliver(ConfirmHssiSteps.SUPPLIER_CONFIRMED, reference, Map.of(ConfirmHssiSteps.CONFIRMED, true));
    }

    @Override
    public void supplierRefused(String reference) {
        messages.deliver(ConfirmHssiSteps.SUPPLIER_REFUSED, reference, Map.of(ConfirmHssiSteps.CONFIRMED, false));
    }

    @Override
    public boolean hearsSecondThought(String reference) {
        return messages.isAwaited(ConfirmHssiSteps.SUPPLIER_CONFIRMED, reference);
    }

    @Override
    public void severityDisputed(String reference) {
        messages.start(SettleSeveritySteps.SEVERITY_DISPUTED, reference, Map.of());
    }

    @Override
    public void supplierUpdated(String reference) {
        messages.deliverToAll(FollowSupplierSteps.SUPPLIER_UPDATED, reference);
    }

    @Override
    public void supplierResolved(String reference) {
        messages.deliver(ManageHssiSteps.SUPPLIER_RESOLVED, reference);
    }
}
