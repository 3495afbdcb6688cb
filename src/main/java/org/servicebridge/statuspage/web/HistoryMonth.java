package org.servicebridge.statuspage.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.statuspage.Maintenance;
import org.servicebridge.statuspage.Publication;
import org.servicebridge.statuspage.PublishedIncident;

/** What began in one month in London, the newest first. */
record HistoryMonth(YearMonth month, List<PublishedIncident> incidents, List<Maintenance> maintenance) {

    static HistoryMonth of(Publication publication, YearMonth month) {
        return new HistoryMonth(
                month,
                publication.incidents().stream()
                        .filter(incident -> monthOf(incident.publishedAt()).equals(month))
                        .sorted(Comparator.comparing(PublishedIncident::publishedAt)
                                .reversed())
                        .toList(),
                publication.maintenance().stream()
                        .filter(plan -> monthOf(plan.startsAt()).equals(month))
                        .sorted(Comparator.comparing(Maintenance::startsAt).reversed())
                        .toList());
    }

    /** The first month in which anything began; the given one where nothing did before. */
    static YearMonth earliest(Publication publication, YearMonth latest) {
        return Stream.concat(
                        publication.incidents().stream().map(PublishedIncident::publishedAt),
                        publication.maintenance().stream().map(Maintenance::startsAt))
                .map(HistoryMonth::monthOf)
                .filter(month -> month.isBefore(latest))
                .min(Comparator.naturalOrder())
                .orElse(latest);
    }

    private static YearMonth monthOf(Instant moment) {
        return YearMonth.from(moment.atZone(LondonTime.ZONE));
    }
}
