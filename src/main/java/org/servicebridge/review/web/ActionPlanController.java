package org.servicebridge.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.RepeatedRequests;
import org.servicebridge.review.ActionPlan;
import org.servicebridge.review.AnnounceActionPlan;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the action plan that a provider was asked for; the desk may enter it here as well. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{reference}/action-plan", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Providers")
class ActionPlanController {

    private final AnnounceActionPlan announceActionPlan;
    private final RepeatedRequests repeatedRequests;
    private final CurrentActor currentActor;

    ActionPlanController(
            AnnounceActionPlan announceActionPlan, RepeatedRequests repeatedRequests, CurrentActor currentActor) {
        this.announceActionPlan = announceActionPlan;
        this.repeatedRequests = repeatedRequests;
        this.currentActor = currentActor;
    }

    @PostMapping
    @Operation(
            summary = "Give the action plan that was asked for, or its next version",
            description = "Every version is kept. Say that it is the last where it need not be kept current any more.")
    @ApiResponse(responseCode = "200", description = "Taken in as the next version")
    @ApiResponse(responseCode = "400", description = "A field is missing or cannot be; the problem names it")
    @ApiResponse(responseCode = "404", description = "There is no such incident of yours")
    @ApiResponse(responseCode = "409", description = "No action plan is asked for now")
    String give(
            @PathVariable String reference,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ActionPlan plan) {
        Actor actor = currentActor.get();
        return repeatedRequests.once(actor, key, "action-plan " + reference, plan, () -> {
            announceActionPlan.announce(reference, plan, actor);
            return Map.of("reference", reference, "keptCurrent", !plan.last());
        });
    }
}
