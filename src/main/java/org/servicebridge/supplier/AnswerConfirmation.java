package org.servicebridge.supplier;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Incidents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a provider's own answer by message and lets the waiting process go on: confirmed, or to the Bridge's decision, and hears it once more while that is open. */
@Component
public class AnswerConfirmation {

    private final Incidents incidents;
    private final TellProvider tellProvider;
    private final KeepSecondThought secondThought;
    private final ConfirmHssi confirmHssi;
    private final SupplierProcess process;

    AnswerConfirmation(
            Incidents incidents,
            TellProvider tellProvider,
            KeepSecondThought secondThought,
            ConfirmHssi confirmHssi,
            SupplierProcess process) {
        this.incidents = incidents;
        this.tellProvider = tellProvider;
        this.secondThought = secondThought;
        this.confirmHssi = confirmHssi;
        this.process = process;
    }

    /** @return whether it is confirmed; refusals as of {@link ConfirmHssi} */
    @Transactional
    public boolean answer(String reference, Confirmation said, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        if (incident.state() == IncidentState.REFUSED
                && !(said.confirmsHssi() && process.hearsSecondThought(reference))) {
            secondThought.keep(incident, said, actor);
            return false;
        }
        if (tellProvider.byItsAnswer(incident, said.at(), actor)) {
            process.providerTold(reference);
        }
        boolean confirmed = confirmHssi.confirm(reference, said, actor);
        if (confirmed) {
            process.supplierConfirmed(reference);
        } else {
            process.supplierRefused(reference);
        }
        return confirmed;
    }
}
