package org.servicebridge.communication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.communication.ChangeManner;
import org.servicebridge.communication.MannerRequest;
import org.servicebridge.communication.ReadManners;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How each service is communicated, for the programs of the Bridge and of Service Owners (COM-16, IH-9). */
@RestController
@RequestMapping(path = "/api/v1/services", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Services")
@ApiResponse(responseCode = "200", description = "As it stands now")
@ApiResponse(responseCode = "403", description = "You are in none of the groups that may do this")
class MannerController {

    private final ReadManners readManners;
    private final ChangeManner changeManner;
    private final CurrentActor currentActor;

    MannerController(ReadManners readManners, ChangeManner changeManner, CurrentActor currentActor) {
        this.readManners = readManners;
        this.changeManner = changeManner;
        this.currentActor = currentActor;
    }

    @GetMapping
    @Operation(summary = "List the services with how each is communicated, and by whose decision")
    List<MannerView> all() {
        return readManners.all(currentActor.get()).stream().map(MannerView::of).toList();
    }

    @PostMapping(path = "/{code}/manner", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say how a service is to be communicated",
            description =
                    "What a Service Owner says is in force at once; what the Bridge says waits for a Service Owner.")
    @ApiResponse(responseCode = "409", description = "A change of the service waits already")
    @ApiResponse(responseCode = "422", description = "Something is missing, or the service is communicated so already")
    List<MannerView> want(@PathVariable String code, @RequestBody MannerRequest request) {
        changeManner.want(code, request, currentActor.get());
        return all();
    }

    @PostMapping(path = "/{code}/manner/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Decide, as a Service Owner, on the change that waits")
    @ApiResponse(responseCode = "409", description = "No change of the service waits")
    List<MannerView> decide(@PathVariable String code, @RequestBody Decision decision) {
        if (decision.approved() == null) {
            throw Refusal.invalid("approved", "Say whether it is approved.");
        }
        changeManner.decide(code, decision.approved(), decision.answer(), currentActor.get());
        return all();
    }

    /**
     * A Service Owner's word.
     *
     * @param answer why it is refused; may be left out where it is approved
     */
    record Decision(@Nullable Boolean approved, @Nullable String answer) {}
}
