package org.servicebridge.escalation;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.CoreHours;
import org.servicebridge.incident.FlagRisks;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.RunningProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in an escalation; the same reason is open once only. Out of hours it always goes up (ESC-1, OOH-16). */
@Component
public class EscalateIncident {

    private final Incidents incidents;
    private final Escalations escalations;
    private final BringInEdm bringInEdm;
    private final FlagRisks flagRisks;
    private final RunningProcess process;
    private final CoreHours coreHours;
    private final Clock clock;

    EscalateIncident(
            Incidents incidents,
            Escalations escalations,
            BringInEdm bringInEdm,
            FlagRisks flagRisks,
            RunningProcess process,
            CoreHours coreHours,
            Clock clock) {
        this.process = process;
        this.incidents = incidents;
        this.escalations = escalations;
        this.bringInEdm = bringInEdm;
        this.flagRisks = flagRisks;
        this.coreHours = coreHours;
        this.clock = clock;
    }

    /**
     * @param what what is asked for
     * @param serious whether the risk or effect is serious
     * @param levelOneCarriesOn whether level 1 goes on by itself and levels 2 and 3 are only kept aware
     * @throws Refusal where nothing was asked for, the reason is open already, or level 1 may not go on by itself
     */
    @Transactional
    public void escalate(
            String reference,
            EscalationReason reason,
            @Nullable String what,
            boolean serious,
            boolean levelOneCarriesOn,
            Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        if (what == null) {
            throw Refusal.invalid("what", "Say what is asked for.");
        }
        if (reason.isOwn() && actor.kind() != Actor.Kind.SYSTEM) {
            throw Refusal.invalid("reason", "Choose why it is escalated.");
        }
        if (escalations.open(reference, reason).isPresent()) {
            throw Refusal.wrongState(
                    "%s is escalated for this reason already: %s.".formatted(reference, reason.words()));
        }
        if (levelOneCarriesOn && actor.kind() == Actor.Kind.API_KEY) {
            throw Refusal.invalid("levelOneCarriesOn", "The desk says whether level 1 carries on.");
        }
        if (levelOneCarriesOn && !coreHours.contains(clock.instant())) {
            throw Refusal.invalid("levelOneCarriesOn", "Out of core hours it must go to level 2.");
        }
        escalations.add(reference, reason, what, serious, actor);
        process.levelTwoAsked(incident);
        bringInEdm.onEscalated(reference, reason, actor);
        flagRisk(incidents.lock(reference), reason, what, actor);
    }

    /** What is escalated as a risk is one (IH-7): last, since fewer see the HSSI from then on. */
    private void flagRisk(Incident incident, EscalationReason reason, String what, Actor actor) {
        Flags found = switch (reason) {
            case CLINICAL_SAFETY -> new Flags(true, false, false);
            case SECURITY -> new Flags(false, false, true);
            default -> Flags.NONE;
        };
        if (!incident.flags().and(found).equals(incident.flags())) {
            flagRisks.flag(incident, found, what, actor);
        }
    }
}
