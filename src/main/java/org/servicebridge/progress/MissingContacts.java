package org.servicebridge.progress;

import java.util.ArrayList;
import java.util.List;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
import org.servicebridge.incident.HeldTogether;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.MissingPieces;
import org.springframework.stereotype.Component;

/** Says of an HSSI that nobody is named as its manager, or as its owner in any resolver group (BRG-5). */
@Component
class MissingContacts implements MissingPieces {

    private final Contacts contacts;
    private final HeldTogether together;

    MissingContacts(Contacts contacts, HeldTogether together) {
        this.contacts = contacts;
        this.together = together;
    }

    @Override
    public List<String> of(Incident incident) {
        if (!together.hasCheckpoints(incident.reference())) {
            return List.of();
        }
        List<Contact> named = contacts.of(incident.reference());
        List<String> missing = new ArrayList<>();
        if (named.stream().noneMatch(contact -> contact.team() == null)) {
            missing.add("No HSSI manager is named.");
        }
        if (!NameOwnerAtProvider.isNamed(named)) {
            missing.add("No resolver group has named its owner.");
        }
        return missing;
    }
}
