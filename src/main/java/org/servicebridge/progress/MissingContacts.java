package org.servicebridge.progress;

import java.util.ArrayList;
import java.util.List;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.MissingPieces;
import org.springframework.stereotype.Component;

/** Says of an HSSI that nobody is named as its manager, or as its owner in any resolver group (BRG-5). */
@Component
class MissingContacts implements MissingPieces {

    private final Contacts contacts;

    MissingContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<String> of(Incident incident) {
        List<Contact> named = contacts.of(incident.reference());
        List<String> missing = new ArrayList<>();
        if (named.stream().noneMatch(contact -> contact.team() == null)) {
            missing.add("No HSSI manager is named.");
        }
        if (named.stream().noneMatch(contact -> contact.team() != null)) {
            missing.add("No resolver group has named its owner.");
        }
        return missing;
    }
}
