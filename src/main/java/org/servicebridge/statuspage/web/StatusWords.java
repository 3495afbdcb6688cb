package org.servicebridge.statuspage.web;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.statuspage.Publication;
import org.servicebridge.statuspage.PublishedIncident;
import org.servicebridge.statuspage.PublishedService;
import org.springframework.stereotype.Component;

/** How the public pages say times and names; templates use it as {@code @statusWords}. */
@Component("statusWords")
class StatusWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final LondonTime london;

    StatusWords(LondonTime london) {
        this.london = london;
    }

    /** In London, as somebody needs it who reads now. */
    public String time(Instant moment, Instant now) {
        return london.of(moment, now);
    }

    /** With date and year, wherever and whenever it is read. */
    public String exact(Instant moment) {
        return london.dateAndTimeOf(moment);
    }

    /** As date and time fields of forms hold it. */
    public String formValue(Instant moment) {
        return london.formValue(moment);
    }

    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** The state of everything in a few words. */
    public String headline(Publication publication) {
        int open = publication.open().size();
        return switch (open) {
            case 0 -> "No known incidents";
            case 1 -> "1 open incident";
            default -> "%d open incidents".formatted(open);
        };
    }

    /** The names of services; one that is no longer listed is left out. */
    public String services(Publication publication, List<String> codes) {
        return publication.services().stream()
                .filter(service -> codes.contains(service.code()))
                .map(PublishedService::name)
                .collect(Collectors.joining(", "));
    }

    /** The colour of an incident's card and tag. */
    public String tone(PublishedIncident incident) {
        return incident.isOpen() ? incident.impact().code() : "resolved";
    }
}
