package org.servicebridge.communication.subscription;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.servicebridge.access.Refusal;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;

/** The services of which everybody may be told: live, managed, communicated, and not in early life support. */
@Component
public class PublicServices {

    private final Services services;

    PublicServices(Services services) {
        this.services = services;
    }

    /** All of them, by name. */
    public List<Service> all() {
        return services.all().stream()
                .filter(service ->
                        service.managed() && service.communicated() && !service.earlyLife() && !service.isTraining())
                .toList();
    }

    void require(Wanted wanted) {
        Set<String> codes = all().stream().map(Service::code).collect(Collectors.toSet());
        if (!codes.containsAll(wanted.services())) {
            throw Refusal.invalid("services", "Choose services of this page.");
        }
    }

    /** What somebody wants, in words. */
    String words(Wanted wanted) {
        String which = wanted.allServices()
                ? "All services"
                : services.all().stream()
                        .filter(service -> wanted.services().contains(service.code()))
                        .map(Service::name)
                        .collect(Collectors.joining(", "));
        return which + ". " + wanted.choice().words() + ".";
    }
}
