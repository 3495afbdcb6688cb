package org.servicebridge.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Contact;
import org.servicebridge.incident.Contacts;
import org.servicebridge.incident.Incident;
import org.servicebridge.rota.Duty;
import org.servicebridge.rota.OnCall;
import org.servicebridge.rota.Rota;
import org.servicebridge.rota.RotaPeople;
import org.servicebridge.rota.RotaPerson;
import org.servicebridge.rota.RotaRole;
import org.servicebridge.supplier.Provider;
import org.servicebridge.supplier.Providers;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;

/** Finds the people behind roles and services: in the catalogue, on the rota, and among those named for the HSSI. */
@Component
public class WhoIsAsked {

    private final Providers providers;
    private final Services services;
    private final Rota rota;
    private final RotaPeople people;
    private final Duty duty;
    private final Contacts contacts;
    private final ConferenceProperties properties;

    WhoIsAsked(
            Providers providers,
            Services services,
            Rota rota,
            RotaPeople people,
            Duty duty,
            Contacts contacts,
            ConferenceProperties properties) {
        this.providers = providers;
        this.services = services;
        this.rota = rota;
        this.people = people;
        this.duty = duty;
        this.contacts = contacts;
        this.properties = properties;
    }

    /** Everybody who is asked to this call, the EDM who chairs it at night and the HSSI manager included. */
    public List<Asked> to(Incident incident, ConferenceCall call, Instant at) {
        List<Asked> asked = new ArrayList<>();
        if (Groups.EDM.equals(duty.level2(incident.reference(), at))) {
            asked.add(onCall("EDM on call, who chairs", RotaRole.EDM, at));
        }
        contacts.of(incident.reference()).stream()
                .filter(contact -> contact.team() == null)
                .forEach(manager -> asked.add(Asked.known("HSSI manager", manager.name() + ", " + manager.contact())));
        call.invitees().forEach(code -> asked.addAll(as(Invitee.of(code), incident, at)));
        call.services().forEach(code -> asked.add(ofService(code)));
        if (call.others() != null) {
            call.others()
                    .lines()
                    .flatMap(line -> List.of(line.split("[,;]")).stream())
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> asked.add(Asked.named(name)));
        }
        return asked;
    }

    private List<Asked> as(Invitee role, Incident incident, Instant at) {
        return switch (role) {
            case PROVIDER_MANAGER -> List.of(provider(role.words(), providerOf(incident)));
            case RESOLVER_GROUPS -> resolverGroups(incident, role);
            case LEVEL_3 -> List.of(onCall(role.words(), RotaRole.LEVEL_3, at));
            default ->
                List.of(new Asked(role.words(), null, properties.mailboxes().get(role.code())));
        };
    }

    private List<Asked> resolverGroups(Incident incident, Invitee role) {
        List<Asked> groups = contacts.of(incident.reference()).stream()
                .filter(contact -> contact.team() != null)
                .map(WhoIsAsked::owner)
                .toList();
        return groups.isEmpty() ? List.of(new Asked(role.words(), null, null)) : groups;
    }

    private static Asked owner(Contact contact) {
        return Asked.known(String.valueOf(contact.team()), contact.name() + ", " + contact.contact());
    }

    private Asked onCall(String role, RotaRole rotaRole, Instant at) {
        OnCall person = rota.onCall(rotaRole, at).orElse(null);
        if (person == null) {
            return new Asked(role, null, null);
        }
        Optional<String> address = people.find(person.person()).map(RotaPerson::email);
        return new Asked(role, "%s, %s".formatted(person.name(), person.telephone()), address.orElse(null));
    }

    private @Nullable Provider providerOf(Incident incident) {
        String provider = incident.identification().provider();
        String service = incident.dataSet().service();
        Optional<Provider> named = provider == null ? Optional.empty() : providers.find(provider);
        return named.or(() -> service == null
                        ? Optional.empty()
                        : services.find(service).map(Service::provider))
                .orElse(null);
    }

    private Asked ofService(String code) {
        return services.find(code)
                .map(service -> provider("Provider of " + service.name(), service.provider()))
                .orElseGet(() -> new Asked("Provider of " + code, null, null));
    }

    private Asked provider(String role, @Nullable Provider provider) {
        return provider == null
                ? new Asked(role, null, null)
                : new Asked(role, providers.contact(provider.code()), provider.email());
    }
}
