package org.servicebridge.resolution.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.access.RepeatedRequests;
import org.servicebridge.incident.Incidents;
import org.servicebridge.resolution.AskProvider;
import org.servicebridge.resolution.ProviderAnswer;
import org.servicebridge.resolution.ProviderRequest;
import org.servicebridge.resolution.ProviderRequests;
import org.servicebridge.supplier.SupplierVoice;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a provider what it is asked for, and takes its answers; the desk may use it as well. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{reference}/requests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Providers")
@ApiResponse(responseCode = "200", description = "As it stands now")
@ApiResponse(responseCode = "404", description = "There is no such incident, or request, of yours")
class ProviderRequestController {

    private final Incidents incidents;
    private final ProviderRequests requests;
    private final AskProvider askProvider;
    private final RepeatedRequests repeatedRequests;
    private final CurrentActor currentActor;

    ProviderRequestController(
            Incidents incidents,
            ProviderRequests requests,
            AskProvider askProvider,
            RepeatedRequests repeatedRequests,
            CurrentActor currentActor) {
        this.incidents = incidents;
        this.requests = requests;
        this.askProvider = askProvider;
        this.repeatedRequests = repeatedRequests;
        this.currentActor = currentActor;
    }

    @GetMapping
    @Operation(
            summary = "Show what you are asked for, the open requests first",
            description = "Each says why, and by when.")
    List<ProviderRequest> show(@PathVariable String reference) {
        Actor actor = currentActor.get();
        SupplierVoice.require(actor);
        String found = incidents
                .find(reference, actor)
                .orElseThrow(() -> Refusal.notFound("There is no incident of this reference that you may see."))
                .reference();
        return requests.of(found).stream()
                .filter(request -> request.isFor(actor))
                .toList();
    }

    @PostMapping("/{number}/answer")
    @Operation(summary = "Answer a request", description = "Say so where you cannot, and why.")
    @ApiResponse(responseCode = "400", description = "A field is missing or cannot be; the problem names it")
    @ApiResponse(responseCode = "409", description = "It is answered already")
    String answer(
            @PathVariable String reference,
            @PathVariable long number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ProviderAnswer answer) {
        Actor actor = currentActor.get();
        String request = "answer %s %d".formatted(reference, number);
        return repeatedRequests.once(actor, key, request, answer, () -> {
            askProvider.announce(reference, number, answer, actor);
            return Map.of("reference", reference, "request", number);
        });
    }
}
