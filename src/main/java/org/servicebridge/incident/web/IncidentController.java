package org.servicebridge.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.Deadline;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows incidents to who may see them; to everybody else they do not exist. */
@RestController
@RequestMapping(path = "/api/v1/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Incidents")
@ApiResponse(responseCode = "200", description = "As it stands now")
class IncidentController {

    private final Incidents incidents;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final CurrentActor currentActor;

    IncidentController(Incidents incidents, Timeline timeline, Deadlines deadlines, CurrentActor currentActor) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
    }

    @GetMapping
    @Operation(summary = "List the open incidents that you may see, most severe first")
    List<IncidentView> open(@RequestParam(defaultValue = "open") String state) {
        if (!state.equals("open")) {
            throw Refusal.invalid("state", "Only open incidents are listed: state=open.");
        }
        return incidents.open(currentActor.get()).stream()
                .map(IncidentView::listed)
                .toList();
    }

    @GetMapping("/{reference}")
    @Operation(summary = "Show an incident, and whether its timeline is as it was written")
    @ApiResponse(responseCode = "404", description = "There is no such incident that you may see")
    IncidentView show(@PathVariable String reference) {
        Incident incident = visible(reference);
        return IncidentView.checked(incident, timeline.check(incident.reference()));
    }

    @GetMapping("/{reference}/timeline")
    @Operation(
            summary = "Show an incident's timeline, oldest first",
            description = "A provider sees what it said itself and what passed between it and the desk.")
    @ApiResponse(responseCode = "404", description = "There is no such incident that you may see")
    List<EntryView> timeline(@PathVariable String reference) {
        Actor actor = currentActor.get();
        return timeline.of(visible(reference).reference()).stream()
                .filter(entry -> EntryView.isFor(actor, entry))
                .map(EntryView::of)
                .toList();
    }

    @GetMapping("/{reference}/deadlines")
    @Operation(summary = "Show an incident's clocks, oldest first; those without stoppedAt run")
    @ApiResponse(responseCode = "404", description = "There is no such incident that you may see")
    List<Deadline> deadlines(@PathVariable String reference) {
        return deadlines.of(visible(reference).reference());
    }

    private Incident visible(String reference) {
        return incidents
                .find(reference, currentActor.get())
                .orElseThrow(() -> Refusal.notFound("There is no incident %s.".formatted(reference)));
    }
}
