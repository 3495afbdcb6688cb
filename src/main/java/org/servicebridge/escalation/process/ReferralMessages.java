package org.servicebridge.escalation.process;

import java.util.Map;
import org.servicebridge.engine.Messages;
import org.servicebridge.escalation.Referral;
import org.servicebridge.escalation.ReferralProcess;
import org.springframework.stereotype.Component;

/** Starts and ends the process of a referral by its messages. */
@Component
class ReferralMessages implements ReferralProcess {

    private static final String INCIDENT_REFERRED = "incident.referred";
    private static final String REFERRAL_ENDED = "referral.ended";

    private final Messages messages;

    ReferralMessages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void referred(String reference, Referral referral, String group) {
        messages.start(
                INCIDENT_REFERRED,
                reference,
                Map.of(ReferIncidentSteps.REFERRAL, referral.code(), ReferIncidentSteps.REFERRED_TO, group));
    }

    @Override
    public void ended(String reference, Referral referral) {
        messages.deliverToAll(REFERRAL_ENDED, reference, ReferIncidentSteps.REFERRAL, referral.code());
    }
}
