package org.servicebridge.resolution;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.engine.ProcessKeys;
import org.servicebridge.escalation.EscalationReason;
import org.servicebridge.escalation.Escalations;
import org.servicebridge.incident.Cadence;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.NamedViewers;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.incident.Timeline;
import org.servicebridge.progress.ContactRole;
import org.servicebridge.progress.NameContact;
import org.servicebridge.rota.Accounts;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls a specialist in to advise on an HSSI: attempt by attempt, until level 2 hears of it, with the advice under their name (IH-10). */
@Component
public class CallInSpecialist {

    /** What a start form takes. */
    private static final int LONGEST = 4_000;

    private final Incidents incidents;
    private final Specialists specialists;
    private final NameContact nameContact;
    private final NamedViewers viewers;
    private final Accounts accounts;
    private final Escalations escalations;
    private final StartBeside startBeside;
    private final Cadence cadence;
    private final Timeline timeline;
    private final Clock clock;

    CallInSpecialist(
            Incidents incidents,
            Specialists specialists,
            NameContact nameContact,
            NamedViewers viewers,
            Accounts accounts,
            Escalations escalations,
            StartBeside startBeside,
            Cadence cadence,
            Timeline timeline,
            Clock clock) {
        this.incidents = incidents;
        this.specialists = specialists;
        this.nameContact = nameContact;
        this.viewers = viewers;
        this.accounts = accounts;
        this.escalations = escalations;
        this.startBeside = startBeside;
        this.cadence = cadence;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @return the number under which attempts and advice are kept */
    @Transactional
    public long ask(String reference, @Nullable String what) {
        incidents.lock(reference);
        if (what == null) {
            throw Refusal.invalid("what", "Say what the specialist is to advise on.");
        }
        return specialists.ask(reference, what, clock.instant());
    }

    /** When level 2 hears that nobody was reached. */
    @Transactional
    public Instant levelTwoDue(String reference, long call) {
        return cadence.of(ClockKind.SPECIALIST, incidents.get(reference))
                .dueAfter(get(reference, call).askedAt());
    }

    /** Nobody answered; another attempt follows. */
    @Transactional
    public void notReached(String reference, long call, String name, @Nullable String number, Actor actor) {
        incidents.lock(reference);
        specialists.attempt(get(reference, call).id(), name, number, false, null, clock.instant());
        timeline.add(reference, "specialist-called", actor, "Called %s: not reached.".formatted(name));
    }

    /**
     * Somebody was reached: they are asked to calls from now on, and see the HSSI where they have a sign-in.
     *
     * @param number how they are reached
     * @param account their user name; null where they have none
     */
    @Transactional
    public void reached(
            String reference,
            long call,
            String name,
            @Nullable String number,
            @Nullable String account,
            String said,
            Actor actor) {
        incidents.lock(reference);
        if (number == null) {
            throw Refusal.invalid("number", "Say how they are reached: they are asked to calls.");
        }
        if (account != null && accounts.groups(account).stream().noneMatch(Groups.INCIDENT_STAFF::contains)) {
            throw Refusal.invalid(
                    "account",
                    "Nobody with the user name %s works on incidents: leave it empty, or correct it."
                            .formatted(account));
        }
        nameContact.named(reference, ContactRole.SPECIALIST, null, name, number, actor);
        if (account != null) {
            viewers.add(reference, account, actor);
        }
        specialists.attempt(get(reference, call).id(), name, number, true, said, clock.instant());
        specialists.reached(call, name);
        timeline.add(
                reference,
                "specialist-reached",
                actor,
                "Reached %s: %s%s"
                        .formatted(name, said, account == null ? "" : " Sees this HSSI as %s.".formatted(account)));
    }

    /**
     * They see the HSSI by name no more, for instance because somebody else was meant.
     *
     * @throws Refusal where they were not named
     */
    @Transactional
    public void takeOff(String reference, @Nullable String account, String why, Actor actor) {
        incidents.lock(reference, actor);
        if (account == null || !viewers.remove(reference, account)) {
            throw Refusal.invalid("account", "Nobody of this user name was called in to see %s.".formatted(reference));
        }
        timeline.add(
                reference, "viewer-taken-off", actor, "%s sees this HSSI by name no more: %s".formatted(account, why));
    }

    /** Nobody is needed any more. */
    @Transactional
    public void notNeeded(String reference, long call, String why, Actor actor) {
        incidents.lock(reference);
        specialists.end(get(reference, call).id(), null, null, clock.instant());
        timeline.add(reference, "specialist-not-needed", actor, "No specialist is needed any more: " + why);
    }

    /** The advice, under the name of whoever gave it. */
    @Transactional
    public void advise(String reference, long call, String name, String advice, Actor actor) {
        incidents.lock(reference);
        specialists.end(get(reference, call).id(), name, advice, clock.instant());
        timeline.add(reference, "specialist-advised", actor.onBehalfOf(name, true), advice);
    }

    /** Level 2 hears that nobody was reached; for another reason where it is asked for advice already, about something else. */
    @Transactional
    public void tellLevel2(String reference, long call) {
        incidents.lock(reference);
        String what = CleanText.cut(
                "No specialist was reached in time. Wanted: "
                        + get(reference, call).what(),
                LONGEST);
        timeline.add(reference, "specialist-late", Actor.SYSTEM, what);
        Stream.of(EscalationReason.ADVICE, EscalationReason.NO_PROGRESS)
                .filter(reason -> escalations.open(reference, reason).isEmpty())
                .findFirst()
                .ifPresent(reason -> startBeside.start(
                        reference,
                        ProcessKeys.ESCALATE_INCIDENT,
                        Map.of("reason", reason.code(), "what", what),
                        Actor.SYSTEM));
    }

    private SpecialistCall get(String reference, long call) {
        return specialists
                .find(reference, call)
                .orElseThrow(() -> Refusal.notFound("%s wants no specialist %d.".formatted(reference, call)));
    }
}
