package org.servicebridge.communication;

import java.util.List;
import org.servicebridge.communication.lists.DistributionList;
import org.servicebridge.communication.lists.DistributionLists;
import org.servicebridge.communication.lists.ListPurpose;
import org.servicebridge.incident.Incident;
import org.servicebridge.supplier.Service;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;

/** Which distribution lists an audience means, for the incident's service. */
@Component
class ReaderChoice {

    private final DistributionLists lists;
    private final Services services;

    ReaderChoice(DistributionLists lists, Services services) {
        this.lists = lists;
        this.services = services;
    }

    List<DistributionList> lists(Incident incident, Audience audience) {
        String service = incident.dataSet().service();
        return switch (readership(incident, audience)) {
            case OPEN -> lists.open(service, incident.identification().reportingDesk());
            case CLOSED_LIST -> lists.closed(service);
            case MANAGEMENT -> lists.of(ListPurpose.MANAGEMENT);
            case PROGRAMME_DIRECTORS -> lists.of(ListPurpose.PROGRAMME_DIRECTORS);
            case TOP_LEVEL_DIRECTORS -> lists.of(ListPurpose.TOP_LEVEL_DIRECTORS);
            case CHOSEN_LISTS -> lists.named(audience.lists());
        };
    }

    /** Whether those who subscribed are meant, too. */
    boolean includesSubscribers(Incident incident, Audience audience) {
        return readership(incident, audience) == Readership.OPEN;
    }

    /** A second lock: what is in early life support is not told to everybody, whatever was asked for (COM-11). */
    private Readership readership(Incident incident, Audience audience) {
        return audience.readership() == Readership.OPEN && isInEarlyLife(incident)
                ? Readership.CLOSED_LIST
                : audience.readership();
    }

    private boolean isInEarlyLife(Incident incident) {
        String service = incident.dataSet().service();
        return service != null
                && services.find(service).filter(Service::earlyLife).isPresent();
    }
}
