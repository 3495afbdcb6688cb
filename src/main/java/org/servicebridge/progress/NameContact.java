package org.servicebridge.progress;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the manager of an HSSI, or its owner in a resolver group (BRG-5). */
@Component
public class NameContact {

    private final Incidents incidents;
    private final Contacts contacts;
    private final Timeline timeline;

    NameContact(Incidents incidents, Contacts contacts, Timeline timeline) {
        this.incidents = incidents;
        this.contacts = contacts;
        this.timeline = timeline;
    }

    /**
     * @param team required for a resolver group
     */
    @Transactional
    public void name(
            String reference,
            ContactRole role,
            @Nullable String team,
            @Nullable String name,
            @Nullable String contact,
            Actor actor) {
        incidents.lock(reference, actor);
        boolean group = role == ContactRole.RESOLVER_GROUP;
        if (group && team == null) {
            throw Refusal.invalid("team", "Say which resolver group it is.");
        }
        if (name == null) {
            throw Refusal.invalid("name", "Give the name.");
        }
        if (contact == null) {
            throw Refusal.invalid("contact", "Say how they are reached.");
        }
        Contact named = new Contact(role.code(), group ? team : null, name, Reachable.read(contact));
        contacts.keep(reference, named, actor);
        timeline.add(reference, "contact-named", actor, named.inWords());
    }
}
