package org.servicebridge.progress;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the manager of an HSSI, its owner in a resolver group, or a specialist who advises (BRG-5, IH-10). */
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
        named(incidents.lock(reference, actor).reference(), role, team, name, contact, actor);
    }

    /** The same from a task, whose people were asked also where they may not open the HSSI's page. */
    @Transactional
    public void named(
            String reference,
            ContactRole role,
            @Nullable String team,
            @Nullable String name,
            @Nullable String contact,
            Actor actor) {
        Incident incident = incidents.lock(reference);
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
        Contact named = new Contact(role.code(), teamOf(role, team, name), name, Reachable.read("contact", contact));
        contacts.keep(reference, named, incident.handling().managing(), actor);
        timeline.add(reference, "contact-named", actor, named.inWords());
    }

    private static @Nullable String teamOf(ContactRole role, @Nullable String team, String name) {
        return switch (role) {
            case HSSI_MANAGER -> null;
            case RESOLVER_GROUP -> team;
            case SPECIALIST -> "Specialist " + name;
        };
    }
}
