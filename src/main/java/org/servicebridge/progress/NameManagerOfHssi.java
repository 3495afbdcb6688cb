package org.servicebridge.progress;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
import org.servicebridge.incident.HandedOver;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentManaged;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.rota.RotaPeople;
import org.servicebridge.rota.RotaPerson;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever of the owning desk takes an HSSI on is its manager, until the desk names somebody else (BRG-5). */
@Component
public class NameManagerOfHssi {

    private final Incidents incidents;
    private final Contacts contacts;
    private final RotaPeople people;
    private final Timeline timeline;
    private final CurrentActor currentActor;

    NameManagerOfHssi(
            Incidents incidents, Contacts contacts, RotaPeople people, Timeline timeline, CurrentActor currentActor) {
        this.incidents = incidents;
        this.contacts = contacts;
        this.people = people;
        this.timeline = timeline;
        this.currentActor = currentActor;
    }

    /** Confirmed, or managed again: a manager who is named already stays. */
    @EventListener
    @Transactional
    public void onManaged(IncidentManaged managed) {
        Incident incident = incidents.lock(managed.reference());
        if (nobodyIsNamed(incident)) {
            name(
                    incident,
                    List.of(desk(incident), String.valueOf(incident.handling().owner())));
        }
    }

    /**
     * A desk has taken it over, or got it because the other goes home: where nobody of it did so here, the manager of the desk before
     * is none any more. Whom it has named itself, while the call was still owed, stays.
     */
    @Transactional
    public void onTakenOver(String reference) {
        Incident incident = incidents.lock(reference);
        if (!name(incident, List.of(desk(incident)))) {
            endOfAnotherDesk(incident);
        }
    }

    /** Whoever took the call at the desk that has it now is its manager, where that desk has not named one while the call was owed. */
    @EventListener
    @Transactional
    public void onHandedOver(HandedOver handed) {
        Incident incident = incidents.lock(handed.reference());
        if (nobodyIsNamed(incident)) {
            keep(incident, desk(incident), handed.takenBy(), null, handed.actor());
        }
    }

    /** Reopened, and given to the desk on duty: it has a manager of its own, or sees that it has none. */
    @Transactional
    public void onGiven(String reference) {
        Incident incident = incidents.lock(reference);
        if (endOfAnotherDesk(incident)) {
            name(incident, List.of(desk(incident)));
        }
    }

    private boolean endOfAnotherDesk(Incident incident) {
        boolean ended =
                contacts.endOfAnotherDesk(incident.reference(), ContactRole.HSSI_MANAGER.code(), desk(incident));
        if (ended) {
            timeline.add(
                    incident.reference(),
                    "contact-named",
                    Actor.SYSTEM,
                    "The desk that has it now names its HSSI manager.");
        }
        return ended;
    }

    private static String desk(Incident incident) {
        return String.valueOf(incident.handling().managing());
    }

    /** Names whoever acts, if of one of these desks; what a provider or the clock brings about names nobody: that is seen as missing. */
    private boolean name(Incident incident, List<String> desks) {
        Actor actor = currentActor.get();
        Optional<String> of = actor.kind() == Actor.Kind.PERSON
                ? desks.stream().filter(actor::isIn).findFirst()
                : Optional.empty();
        of.ifPresent(desk -> name(incident, desk, actor));
        return of.isPresent();
    }

    private void name(Incident incident, String desk, Actor actor) {
        RotaPerson known = people.find(actor.id()).orElse(null);
        keep(
                incident,
                desk,
                known == null ? actor.id() : known.name(),
                known == null ? null : known.telephone(),
                actor);
    }

    private boolean nobodyIsNamed(Incident incident) {
        return contacts.of(incident.reference()).stream().noneMatch(contact -> contact.team() == null);
    }

    private void keep(Incident incident, String desk, String name, @Nullable String telephone, Actor actor) {
        Contact manager = new Contact(
                ContactRole.HSSI_MANAGER.code(),
                null,
                name,
                telephone == null || telephone.isBlank() ? "at the desk that owns it" : telephone);
        contacts.keep(incident.reference(), manager, desk, actor);
        timeline.add(incident.reference(), "contact-named", actor, manager.inWords());
    }
}
