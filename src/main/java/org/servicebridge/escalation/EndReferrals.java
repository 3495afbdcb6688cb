package org.servicebridge.escalation;

import org.servicebridge.access.Actor;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what is still asked when an HSSI is resolved or withdrawn; the clinical and security assessments live on. */
@Component
public class EndReferrals {

    private final Incidents incidents;
    private final Referrals referrals;
    private final Timeline timeline;
    private final ReferralProcess process;

    EndReferrals(Incidents incidents, Referrals referrals, Timeline timeline, ReferralProcess process) {
        this.incidents = incidents;
        this.referrals = referrals;
        this.timeline = timeline;
        this.process = process;
    }

    @EventListener
    @Transactional
    public void end(IncidentOver over) {
        incidents.lock(over.reference());
        for (OpenReferral open : referrals.open(over.reference())) {
            if (!open.referral().outlivesIncident()) {
                end(over.reference(), open, over.actor());
            }
        }
    }

    private void end(String reference, OpenReferral open, Actor actor) {
        referrals.end(reference, open.referral(), "incident-over", actor);
        timeline.add(
                reference,
                "referral-ended",
                actor,
                "%s, asked of %s, is not answered any more: the incident is over."
                        .formatted(open.referral().words(), open.referredTo()));
        process.ended(reference, open.referral());
    }
}
