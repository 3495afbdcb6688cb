package org.servicebridge.statuspage.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.servicebridge.statuspage.Maintenance;
import org.servicebridge.statuspage.MaintenanceState;
import org.servicebridge.statuspage.Publication;
import org.servicebridge.statuspage.PublishedIncident;
import org.servicebridge.statuspage.PublishedSnapshot;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The feeds that clients of status pages know; pages of other houses may read them, too. */
@RestController
@RequestMapping("/api/v2")
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {"ETag", "Age", "Last-Modified"})
class StatusApi {

    private static final int MOST = 50;

    private final PublishedSnapshot snapshot;
    private final ApiAnswers answers;
    private final Freshness freshness;

    StatusApi(PublishedSnapshot snapshot, ApiAnswers answers, Freshness freshness) {
        this.snapshot = snapshot;
        this.answers = answers;
        this.freshness = freshness;
    }

    @GetMapping("/summary.json")
    ResponseEntity<Map<String, Object>> summary(HttpServletResponse response) {
        Publication publication = snapshot.current();
        Instant now = freshness.now();
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("status", answers.status(publication));
        more.put("components", answers.components(publication, now));
        more.put("incidents", incidents(publication, PublishedIncident::isOpen, now));
        more.put("scheduled_maintenances", maintenances(publication, plan -> plan.isAhead(now), now));
        return answer(publication, more, response);
    }

    @GetMapping("/status.json")
    ResponseEntity<Map<String, Object>> status(HttpServletResponse response) {
        Publication publication = snapshot.current();
        return answer(publication, Map.of("status", answers.status(publication)), response);
    }

    @GetMapping("/components.json")
    ResponseEntity<Map<String, Object>> components(HttpServletResponse response) {
        Publication publication = snapshot.current();
        return answer(publication, Map.of("components", answers.components(publication, freshness.now())), response);
    }

    @GetMapping("/incidents.json")
    ResponseEntity<Map<String, Object>> incidents(HttpServletResponse response) {
        return incidents(incident -> true, response);
    }

    @GetMapping("/incidents/unresolved.json")
    ResponseEntity<Map<String, Object>> unresolved(HttpServletResponse response) {
        return incidents(PublishedIncident::isOpen, response);
    }

    @GetMapping("/scheduled-maintenances.json")
    ResponseEntity<Map<String, Object>> maintenances(HttpServletResponse response) {
        return maintenances(plan -> true, response);
    }

    @GetMapping("/scheduled-maintenances/upcoming.json")
    ResponseEntity<Map<String, Object>> upcoming(HttpServletResponse response) {
        Instant now = freshness.now();
        return maintenances(plan -> plan.state(now) == MaintenanceState.SCHEDULED, response);
    }

    @GetMapping("/scheduled-maintenances/active.json")
    ResponseEntity<Map<String, Object>> active(HttpServletResponse response) {
        Instant now = freshness.now();
        return maintenances(plan -> plan.state(now) == MaintenanceState.IN_PROGRESS, response);
    }

    private ResponseEntity<Map<String, Object>> incidents(
            Predicate<PublishedIncident> wanted, HttpServletResponse response) {
        Publication publication = snapshot.current();
        return answer(publication, Map.of("incidents", incidents(publication, wanted, freshness.now())), response);
    }

    private ResponseEntity<Map<String, Object>> maintenances(
            Predicate<Maintenance> wanted, HttpServletResponse response) {
        Publication publication = snapshot.current();
        return answer(
                publication,
                Map.of("scheduled_maintenances", maintenances(publication, wanted, freshness.now())),
                response);
    }

    private List<ApiIncident> incidents(Publication publication, Predicate<PublishedIncident> wanted, Instant now) {
        return publication.incidents().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(PublishedIncident::publishedAt).reversed())
                .limit(MOST)
                .map(incident -> answers.incident(incident, publication, now))
                .toList();
    }

    private List<ApiMaintenance> maintenances(Publication publication, Predicate<Maintenance> wanted, Instant now) {
        return publication.maintenance().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Maintenance::startsAt).reversed())
                .limit(MOST)
                .map(plan -> answers.maintenance(plan, publication, now))
                .toList();
    }

    /** Always JSON, whatever a client says it would rather have. */
    private ResponseEntity<Map<String, Object>> answer(
            Publication publication, Map<String, Object> more, HttpServletResponse response) {
        freshness.mark(response, publication);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("page", answers.page(publication, freshness.now()));
        body.putAll(more);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
