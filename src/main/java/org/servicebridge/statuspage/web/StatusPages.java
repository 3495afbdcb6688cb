package org.servicebridge.statuspage.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.statuspage.Publication;
import org.servicebridge.statuspage.PublishedIncident;
import org.servicebridge.statuspage.PublishedSnapshot;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may read about the services: now, one incident, and month by month. */
@Controller
class StatusPages {

    private static final Duration RECENTLY = Duration.ofDays(7);

    private final PublishedSnapshot snapshot;
    private final Freshness freshness;
    private final StatusWords words;

    StatusPages(PublishedSnapshot snapshot, Freshness freshness, StatusWords words) {
        this.snapshot = snapshot;
        this.freshness = freshness;
        this.words = words;
    }

    @GetMapping("/status")
    String now(Model model, HttpServletResponse response) {
        Publication publication = publication(model, response);
        model.addAttribute("headline", words.headline(publication));
        Instant since = freshness.now().minus(RECENTLY);
        model.addAttribute(
                "recent",
                publication.incidents().stream()
                        .filter(incident -> !incident.isOpen())
                        .filter(incident -> incident.latest().publishedAt().isAfter(since))
                        .toList());
        return "statuspage/now";
    }

    @GetMapping("/status/incidents/{reference}")
    String incident(@PathVariable String reference, Model model, HttpServletResponse response) {
        Publication publication = publication(model, response);
        Optional<PublishedIncident> incident = publication.incident(reference);
        if (incident.isEmpty()) {
            return unknown(response);
        }
        model.addAttribute("incident", incident.get());
        return "statuspage/incident";
    }

    @GetMapping("/status/history")
    String history(@RequestParam(required = false) @Nullable String month, Model model, HttpServletResponse response) {
        Publication publication = publication(model, response);
        YearMonth latest = YearMonth.from(freshness.now().atZone(LondonTime.ZONE));
        HistoryMonth asked;
        try {
            asked = HistoryMonth.of(publication, month == null ? latest : YearMonth.parse(month));
        } catch (DateTimeParseException noMonth) {
            return unknown(response);
        }
        YearMonth earliest = HistoryMonth.earliest(publication, latest);
        if (asked.month().isAfter(latest) || asked.month().isBefore(earliest)) {
            return unknown(response);
        }
        model.addAttribute("history", asked);
        model.addAttribute("month", words.month(asked.month()));
        model.addAttribute(
                "earlier", asked.month().isAfter(earliest) ? asked.month().minusMonths(1) : null);
        model.addAttribute(
                "later", asked.month().isBefore(latest) ? asked.month().plusMonths(1) : null);
        return "statuspage/history";
    }

    /** Whatever else is asked for below the page. */
    @GetMapping("/status/**")
    String nothing(Model model, HttpServletResponse response) {
        publication(model, response);
        return unknown(response);
    }

    private Publication publication(Model model, HttpServletResponse response) {
        Publication publication = snapshot.current();
        freshness.mark(response, publication);
        model.addAttribute("publication", publication);
        model.addAttribute("now", freshness.now());
        model.addAttribute("delayed", freshness.isDelayed(publication));
        return publication;
    }

    private static String unknown(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "statuspage/unknown";
    }
}
