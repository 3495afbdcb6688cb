package org.servicebridge.statuspage;

import java.util.List;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;

/** Which services of the catalogue the page lists: managed, live, communicated, and past early life support (IH-9, COM-11, COM-13). */
@Component
public class PublishedServices {

    private final Services services;

    PublishedServices(Services services) {
        this.services = services;
    }

    /** All, by name. */
    public List<PublishedService> all() {
        return services.all().stream()
                .filter(PublishedServices::isPublic)
                .map(service -> new PublishedService(service.code(), service.name()))
                .toList();
    }

    static boolean isPublic(Service service) {
        return service.managed() && service.communicated() && !service.isTraining() && !service.earlyLife();
    }
}
