package org.servicebridge.supplier;

import org.servicebridge.access.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a provider's own answer by message and lets the waiting process go on: confirmed, or to the Bridge's decision. */
@Component
public class AnswerConfirmation {

    private final ConfirmHssi confirmHssi;
    private final SupplierProcess process;

    AnswerConfirmation(ConfirmHssi confirmHssi, SupplierProcess process) {
        this.confirmHssi = confirmHssi;
        this.process = process;
    }

    /** @return whether it is confirmed; refusals as of {@link ConfirmHssi} */
    @Transactional
    public boolean answer(String reference, Confirmation said, Actor actor) {
        boolean confirmed = confirmHssi.confirm(reference, said, actor);
        if (confirmed) {
            process.supplierConfirmed(reference);
        } else {
            process.supplierRefused(reference);
        }
        return confirmed;
    }
}
