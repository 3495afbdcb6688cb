package org.servicebridge.resolution.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.RepeatedRequests;
import org.servicebridge.resolution.AnswerAssessment;
import org.servicebridge.resolution.ProviderAssessment;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what the team says of the impact that provides a service of the house; the desk may enter it here as well. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{reference}/assessment", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Providers")
class AssessmentController {

    private final AnswerAssessment answerAssessment;
    private final RepeatedRequests repeatedRequests;
    private final CurrentActor currentActor;

    AssessmentController(
            AnswerAssessment answerAssessment, RepeatedRequests repeatedRequests, CurrentActor currentActor) {
        this.answerAssessment = answerAssessment;
        this.repeatedRequests = repeatedRequests;
        this.currentActor = currentActor;
    }

    @PostMapping
    @Operation(
            summary = "Assess the impact of an HSSI of your own service",
            description = "Of a service of the house: its team is asked as soon as the HSSI is managed, and once.")
    @ApiResponse(responseCode = "200", description = "Taken in")
    @ApiResponse(responseCode = "400", description = "A field is missing or cannot be; the problem names it")
    @ApiResponse(responseCode = "404", description = "There is no such incident of yours")
    @ApiResponse(responseCode = "409", description = "You are not asked, or have answered already")
    String assess(
            @PathVariable String reference,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ProviderAssessment said) {
        Actor actor = currentActor.get();
        return repeatedRequests.once(actor, key, "assessment " + reference, said, () -> {
            answerAssessment.answer(reference, said, actor);
            return Map.of("reference", reference);
        });
    }
}
