package org.servicebridge.assurance;

import org.servicebridge.escalation.ReferIncident;
import org.servicebridge.escalation.Referral;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.RisksToAssess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refers an HSSI to the teams that assess its risks, the one place that does: it hears of a risk by whatever door that became
 * known, and on paths that end before anybody manages the HSSI (IH-7, IH-8).
 */
@Component
class ReferRisks {

    private final ReferIncident referIncident;

    ReferRisks(ReferIncident referIncident) {
        this.referIncident = referIncident;
    }

    @EventListener
    @Transactional
    public void refer(RisksToAssess found) {
        Flags flags = found.flags();
        if (flags.clinicalRisk() || flags.patientHarmed()) {
            referIncident.refer(found.reference(), Referral.CLINICAL_SAFETY, found.what(), found.actor());
        }
        if (flags.securityRisk()) {
            referIncident.refer(found.reference(), Referral.SECURITY, found.what(), found.actor());
        }
    }
}
