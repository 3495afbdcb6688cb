package org.servicebridge.conference.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.conference.ChooseWayOfWorking;
import org.servicebridge.conference.WaysOfWorking;
import org.servicebridge.incident.Incidents;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How those who resolve an HSSI work together (MAJ-4). */
@RestController
@RequestMapping(path = "/api/v1/incidents/{reference}/way-of-working", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Incidents")
class WayOfWorkingController {

    private final Incidents incidents;
    private final WaysOfWorking ways;
    private final ChooseWayOfWorking choose;
    private final CurrentActor currentActor;

    WayOfWorkingController(
            Incidents incidents, WaysOfWorking ways, ChooseWayOfWorking choose, CurrentActor currentActor) {
        this.incidents = incidents;
        this.ways = ways;
        this.choose = choose;
        this.currentActor = currentActor;
    }

    @GetMapping
    @Operation(summary = "Show how those who resolve an HSSI work together")
    @ApiResponse(responseCode = "200", description = "As it was set last")
    @ApiResponse(responseCode = "404", description = "Nothing was set, or there is no such incident that you may see")
    Terms show(@PathVariable String reference) {
        return incidents
                .find(reference, currentActor.get())
                .flatMap(incident -> ways.of(incident.reference()))
                .map(way -> new Terms(way.way().code(), way.place()))
                .orElseThrow(() -> Refusal.notFound("Nothing was set of an incident that you may see."));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Set how they work together", description = "Whoever is asked to a call from now on reads it.")
    @ApiResponse(responseCode = "200", description = "It is set")
    @ApiResponse(responseCode = "403", description = "Only the desks, their leads and the EDM may do this")
    @ApiResponse(responseCode = "409", description = "The HSSI is over")
    @ApiResponse(responseCode = "400", description = "The way or the place is none")
    Terms set(@PathVariable String reference, @RequestBody Terms terms) {
        choose.choose(reference, terms.way(), terms.place(), currentActor.get());
        return show(reference);
    }

    /**
     * The terms of engagement.
     *
     * @param way {@code call}, {@code face-to-face} or {@code channel}
     * @param place the line, the room or the channel
     */
    record Terms(@Nullable String way, @Nullable String place) {}
}
