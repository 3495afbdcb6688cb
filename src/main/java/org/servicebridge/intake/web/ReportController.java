package org.servicebridge.intake.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RepeatedRequests;
import org.servicebridge.incident.ReportedBy;
import org.servicebridge.intake.Report;
import org.servicebridge.intake.ReportIncident;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports of incidents. */
@RestController
@Tag(name = "Incidents")
class ReportController {

    private final ReportIncident reportIncident;
    private final RepeatedRequests repeatedRequests;
    private final CurrentActor currentActor;
    private final ObjectMapper json;

    ReportController(
            ReportIncident reportIncident,
            RepeatedRequests repeatedRequests,
            CurrentActor currentActor,
            ObjectMapper json) {
        this.reportIncident = reportIncident;
        this.repeatedRequests = repeatedRequests;
        this.currentActor = currentActor;
        this.json = json;
    }

    @PostMapping(path = "/api/v1/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Report an incident",
            description = "Opens a record and starts its process. The same Idempotency-Key, or the same provider and"
                    + " providerReference while the HSSI is open, returns the first one's reference again.")
    @ApiResponse(responseCode = "202", description = "Taken in; the links say where it is followed")
    @ApiResponse(responseCode = "400", description = "A field is missing or cannot be; the problem names it")
    @ApiResponse(responseCode = "422", description = "The Idempotency-Key was used for another report")
    ResponseEntity<String> report(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Report report)
            throws JsonProcessingException {
        Actor actor = currentActor.get();
        requireReporter(report, actor);
        String answer = repeatedRequests.once(
                actor, key, "report", report, () -> Accepted.of(reportIncident.report(report, actor)));
        String reference = json.readTree(answer).path("reference").asText();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/incidents/" + reference))
                .body(answer);
    }

    /** Monitoring alerts but never declares, and providers and desks speak for themselves only (INV-7, IH-1a, IH-1c). */
    private static void requireReporter(Report report, Actor actor) {
        if (actor.kind() != Actor.Kind.API_KEY) {
            return;
        }
        boolean ofDesk = !actor.groups().isEmpty();
        if (actor.provider() == null && !ofDesk) {
            throw Refusal.forbidden("A monitoring key does not report HSSIs.");
        }
        ReportedBy own = ofDesk ? ReportedBy.DESK : ReportedBy.PROVIDER;
        if (!own.code().equals(report.reportedBy())) {
            throw Refusal.invalid(
                    "reportedBy", ofDesk ? "A desk's key reports as desk." : "A provider's key reports as provider.");
        }
    }
}
