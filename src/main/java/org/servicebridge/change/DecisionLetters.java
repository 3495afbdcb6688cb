package org.servicebridge.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.servicebridge.access.Actor;
import org.servicebridge.document.Document;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.Visibility;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.servicebridge.supplier.Providers;
import org.springframework.stereotype.Component;

/** Mails a decision with its minutes to the provider and to Change Management; an exercise leaves a note only, and of a restricted HSSI no more is mailed than that it is decided. */
@Component
class DecisionLetters {

    private static final String PURPOSE = "change-decision";

    private final QueueParcel queueParcel;
    private final ChangeProperties properties;
    private final Incidents incidents;
    private final Providers providers;
    private final Visibility visibility;
    private final Timeline timeline;

    DecisionLetters(
            QueueParcel queueParcel,
            ChangeProperties properties,
            Incidents incidents,
            Providers providers,
            Visibility visibility,
            Timeline timeline) {
        this.queueParcel = queueParcel;
        this.properties = properties;
        this.incidents = incidents;
        this.providers = providers;
        this.visibility = visibility;
        this.timeline = timeline;
    }

    void queue(ChangeRequest request, Minutes minutes, Document written) {
        Incident incident = incidents.get(request.incident());
        boolean exercise = incident.identification().exercise();
        List<Contact> contacts = contacts(request, incident);
        if (!exercise) {
            contacts.forEach(contact -> queue(contact, request, minutes, written));
        }
        timeline.add(
                request.incident(),
                "change-decision-sent",
                Actor.SYSTEM,
                "%s: %s %s %s"
                        .formatted(
                                request.reference(),
                                visibility.isRestricted(incident)
                                        ? "that it is decided, and as it is restricted no more,"
                                        : "decision and minutes",
                                exercise ? "would go (exercise) to" : "sent to",
                                contacts.stream().map(Contact::address).collect(Collectors.joining(" and "))));
    }

    private List<Contact> contacts(ChangeRequest request, Incident incident) {
        List<Contact> contacts = new ArrayList<>();
        contacts.add(new Contact("Change Management", properties.managementAddress()));
        stated(request).or(() -> provider(incident)).ifPresent(contacts::add);
        return contacts;
    }

    private static Optional<Contact> stated(ChangeRequest request) {
        String address = request.terms().contactEmail();
        return address == null
                ? Optional.empty()
                : Optional.of(
                        new Contact(Objects.requireNonNullElse(request.terms().contactName(), address), address));
    }

    /** Change Management asks nobody for an address: what it decides goes to the incident's provider. */
    private Optional<Contact> provider(Incident incident) {
        return Optional.ofNullable(incident.identification().provider())
                .flatMap(providers::find)
                .flatMap(provider ->
                        Optional.ofNullable(provider.email()).map(email -> new Contact(provider.name(), email)));
    }

    private void queue(Contact contact, ChangeRequest request, Minutes minutes, Document written) {
        String subject = "%s, change %s: %s".formatted(request.incident(), request.reference(), request.outcome());
        String text = "Change %s for %s is %s.\n\n%s"
                .formatted(request.reference(), request.incident(), request.outcome(), minutes.plain());
        String bare = "Change %s for %s is decided".formatted(request.reference(), request.incident());
        String words = bare + ". The HSSI is restricted: ask the desk that owns it for the decision and its minutes.";
        queueParcel.queue(Parcel.letter(PURPOSE, contact.name(), contact.address(), subject, text, written.html())
                .tellingOrBare(request.incident(), bare, words, "<p>%s</p>".formatted(words)));
    }

    private record Contact(String name, String address) {}
}
