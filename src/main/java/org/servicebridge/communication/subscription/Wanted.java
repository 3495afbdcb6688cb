package org.servicebridge.communication.subscription;

import java.util.List;

/**
 * What somebody wants to be told.
 *
 * @param services codes in the catalogue; empty for all, those that come later included
 */
public record Wanted(List<String> services, NoticeChoice choice) {

    public Wanted {
        services = List.copyOf(services);
    }

    public boolean allServices() {
        return services.isEmpty();
    }
}
