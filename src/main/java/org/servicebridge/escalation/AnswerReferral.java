package org.servicebridge.escalation;

import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what the group that was asked answers, also after the incident is over (OOH-16). */
@Component
public class AnswerReferral {

    private final Incidents incidents;
    private final Referrals referrals;
    private final Timeline timeline;

    AnswerReferral(Incidents incidents, Referrals referrals, Timeline timeline) {
        this.incidents = incidents;
        this.referrals = referrals;
        this.timeline = timeline;
    }

    /**
     * Records the answer; who was asked may answer, also about an incident that is otherwise restricted.
     *
     * @param madeSafe whether the risk that it is about is mitigated, or found minimal; its flag stays on (SEV-3)
     * @throws Refusal where no such referral is open
     */
    @Transactional
    public void answer(
            String reference,
            Referral referral,
            ReferralOutcome outcome,
            boolean madeSafe,
            String answer,
            Actor actor) {
        if (madeSafe && !referral.isRisk()) {
            throw Refusal.invalid("madeSafe", "Only a clinical or security risk is made safe.");
        }
        incidents.lock(reference);
        OpenReferral open = referrals
                .open(reference, referral)
                .orElseThrow(() ->
                        Refusal.wrongState("%s of %s is not open any more.".formatted(referral.words(), reference)));
        if (madeSafe) {
            referrals.makeSafe(reference, referral);
        }
        referrals.end(reference, referral, outcome.code(), actor);
        timeline.add(
                reference,
                "referral-answered",
                actor,
                "%s, %s by %s: %s%s"
                        .formatted(
                                referral.words(),
                                outcome.words(),
                                open.referredTo(),
                                answer,
                                madeSafe ? "\nMade safe; the flag stays on." : ""));
    }
}
