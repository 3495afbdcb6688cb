package org.servicebridge.progress;

import java.util.List;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.OwnerGiven;
import org.servicebridge.incident.ProvidingTeam;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names who owns an HSSI at its provider, or in the team of the house that provides the service, as they say themselves (BRG-5). */
@Component
public class NameOwnerAtProvider {

    private final Incidents incidents;
    private final NameContact nameContact;

    NameOwnerAtProvider(Incidents incidents, NameContact nameContact) {
        this.incidents = incidents;
        this.nameContact = nameContact;
    }

    /** Whether an owner of any resolver group is among them. */
    public static boolean isNamed(List<Contact> contacts) {
        return contacts.stream().anyMatch(contact -> contact.role().equals(ContactRole.RESOLVER_GROUP.code()));
    }

    /** @throws Refusal where nobody says how the owner is reached */
    @EventListener
    @Transactional
    public void onOwnerGiven(OwnerGiven given) {
        if (given.contact() == null || given.contact().isBlank()) {
            throw Refusal.invalid("ownerContact", "Say how the owner is reached.");
        }
        nameContact.named(
                given.reference(),
                ContactRole.RESOLVER_GROUP,
                ProvidingTeam.of(incidents.lock(given.reference())),
                given.owner(),
                Reachable.read("ownerContact", given.contact()),
                given.speaker());
    }
}
