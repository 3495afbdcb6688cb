package org.servicebridge.progress;

import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
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
        if (contacts.of(incident.reference()).stream().noneMatch(contact -> contact.team() == null)) {
            name(incident);
        }
    }

    /** The other desk has taken it over: where nobody of it did so here, the manager of the desk before is none any more. */
    @Transactional
    public void onTakenOver(String reference) {
        Incident incident = incidents.lock(reference);
        if (isOfTheOwner(incident)) {
            name(incident);
        } else if (contacts.end(reference, ContactRole.HSSI_MANAGER.code(), null)) {
            timeline.add(reference, "contact-named", Actor.SYSTEM, "The desk that owns it now names its HSSI manager.");
        }
    }

    private boolean isOfTheOwner(Incident incident) {
        Actor actor = currentActor.get();
        String owner = incident.handling().owner();
        return actor.kind() == Actor.Kind.PERSON && owner != null && actor.isIn(owner);
    }

    /** What a provider or the clock brings about names nobody: that is seen as missing. */
    private void name(Incident incident) {
        if (!isOfTheOwner(incident)) {
            return;
        }
        Actor actor = currentActor.get();
        RotaPerson known = people.find(actor.id()).orElse(null);
        Contact manager = new Contact(
                ContactRole.HSSI_MANAGER.code(),
                null,
                known == null ? actor.id() : known.name(),
                known == null || known.telephone().isBlank() ? "at the desk that owns it" : known.telephone());
        contacts.keep(incident.reference(), manager, actor);
        timeline.add(incident.reference(), "contact-named", actor, manager.inWords());
    }
}
