package org.servicebridge.communication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.communication.Notices;
import org.servicebridge.incident.Incidents;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the notices of an incident to who may see it; who else reads them is not shown to a provider. */
@RestController
@Tag(name = "Incidents")
class NoticeController {

    private final Notices notices;
    private final Incidents incidents;
    private final CurrentActor currentActor;

    NoticeController(Notices notices, Incidents incidents, CurrentActor currentActor) {
        this.notices = notices;
        this.incidents = incidents;
        this.currentActor = currentActor;
    }

    @GetMapping(path = "/api/v1/incidents/{reference}/notices", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show an incident's issued notices, oldest first; to people with what became of each delivery")
    @ApiResponse(responseCode = "200", description = "As it stands now")
    @ApiResponse(responseCode = "404", description = "There is no such incident that you may see")
    List<NoticeView> notices(@PathVariable String reference) {
        Actor actor = currentActor.get();
        if (incidents.find(reference, actor).isEmpty()) {
            throw Refusal.notFound("There is no incident %s.".formatted(reference));
        }
        return notices.of(reference).stream()
                .map(notice -> NoticeView.of(notice, actor.kind() != Actor.Kind.API_KEY))
                .toList();
    }
}
