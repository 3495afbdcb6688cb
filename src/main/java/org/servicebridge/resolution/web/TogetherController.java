package org.servicebridge.resolution.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.resolution.ReadTogether;
import org.servicebridge.resolution.Together;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a provider in one answer what the desk wants of it and what was decided on what it proposed. */
@RestController
@Tag(name = "Providers")
class TogetherController {

    private final ReadTogether readTogether;
    private final CurrentActor currentActor;

    TogetherController(ReadTogether readTogether, CurrentActor currentActor) {
        this.readTogether = readTogether;
        this.currentActor = currentActor;
    }

    @GetMapping(path = "/api/v1/incidents/{reference}/together", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Show your open requests, the next checkpoint call, and what was decided on your proposals",
            description = "Proposals that you made by this API; without nextCallAt no call is agreed.")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "404", description = "There is no such incident of yours")
    Together show(@PathVariable String reference) {
        return readTogether.of(reference, currentActor.get());
    }
}
