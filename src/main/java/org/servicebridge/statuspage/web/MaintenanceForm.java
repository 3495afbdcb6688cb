package org.servicebridge.statuspage.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.statuspage.MaintenancePlan;

/** What staff entered, as they entered it, so that nothing has to be typed twice. */
record MaintenanceForm(
        @Nullable String title,
        @Nullable String description,
        @Nullable List<String> services,
        @Nullable String startsAt,
        @Nullable String endsAt) {

    static final MaintenanceForm EMPTY = new MaintenanceForm("", "", List.of(), "", "");

    MaintenanceForm {
        title = title == null ? "" : title;
        description = description == null ? "" : description;
        services = services == null ? List.of() : List.copyOf(services);
        startsAt = startsAt == null ? "" : startsAt;
        endsAt = endsAt == null ? "" : endsAt;
    }

    /** @throws org.servicebridge.access.Refusal where a time cannot be read */
    MaintenancePlan plan(LondonTime london) {
        return new MaintenancePlan(
                String.valueOf(title),
                String.valueOf(description),
                services == null ? List.of() : services,
                london.read("startsAt", String.valueOf(startsAt)),
                london.read("endsAt", String.valueOf(endsAt)));
    }
}
