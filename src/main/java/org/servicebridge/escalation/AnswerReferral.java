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
     * @throws Refusal where no such referral is open
     */
    @Transactional
    public void answer(String reference, Referral referral, ReferralOutcome outcome, String answer, Actor actor) {
        incidents.lock(reference);
        OpenReferral open = referrals
                .open(reference, referral)
                .orElseThrow(() ->
                        Refusal.wrongState("%s of %s is not open any more.".formatted(referral.words(), reference)));
        referrals.end(reference, referral, outcome.code(), actor);
        timeline.add(
                reference,
                "referral-answered",
                actor,
                "%s, %s by %s: %s".formatted(referral.words(), outcome.words(), open.referredTo(), answer));
    }
}
