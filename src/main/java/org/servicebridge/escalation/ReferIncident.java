package org.servicebridge.escalation;

import java.time.Clock;
import java.util.Optional;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Refers an HSSI to the group that has to act or decide, which gets a task; the same question is asked once only (OOH-16). */
@Component
public class ReferIncident {

    private final Incidents incidents;
    private final Referrals referrals;
    private final Timeline timeline;
    private final AnsweringGroup answeringGroup;
    private final ReferralProcess process;
    private final Clock clock;

    ReferIncident(
            Incidents incidents,
            Referrals referrals,
            Timeline timeline,
            AnsweringGroup answeringGroup,
            ReferralProcess process,
            Clock clock) {
        this.incidents = incidents;
        this.referrals = referrals;
        this.timeline = timeline;
        this.answeringGroup = answeringGroup;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Refers the incident. Where the same referral is open already, the words are added to the timeline and no second task is made.
     *
     * @param what the question, in the words of whoever asks
     * @throws Refusal where the incident is over, or nothing was said
     */
    @Transactional
    public void refer(String reference, Referral referral, String what, Actor actor) {
        // Whoever found the risk was heard by the step that refers it; a flag may just have hidden the incident from
        // them.
        Incident incident = incidents.lock(reference);
        incident.requireOpen();
        if (!referral.isAsked()) {
            throw Refusal.invalid("nextStep", "Choose what is asked for.");
        }
        if (what.isBlank()) {
            throw Refusal.invalid("what", "Say what the referral is about.");
        }
        Optional<OpenReferral> open = referrals.open(reference, referral);
        if (open.isPresent()) {
            timeline.add(
                    reference,
                    "referral-extended",
                    actor,
                    "%s, already with %s: %s"
                            .formatted(referral.words(), open.get().referredTo(), what));
            return;
        }
        String group = answeringGroup.of(referral, incident.reference(), clock.instant());
        referrals.add(reference, referral, group, what, actor);
        timeline.add(reference, "referred", actor, "%s, referred to %s: %s".formatted(referral.words(), group, what));
        process.referred(reference, referral, group);
    }
}
