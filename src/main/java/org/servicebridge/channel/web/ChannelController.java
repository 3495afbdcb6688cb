package org.servicebridge.channel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.access.Refusal;
import org.servicebridge.channel.ChannelOfIncident;
import org.servicebridge.channel.ChannelOfService;
import org.servicebridge.channel.ReadChannel;
import org.servicebridge.channel.ReadChannel.PostOutcome;
import org.servicebridge.channel.TeamChannel;
import org.servicebridge.channel.WantedChannel;
import org.servicebridge.incident.DeskDuty;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The channels of teams for programs of the desks: set, tried, ended, and what became of each message (COM-19). */
@RestController
@Tag(name = "Channels")
@ApiResponse(responseCode = "403", description = "You are in none of the groups that may do this")
class ChannelController {

    private static final String OF_INCIDENT = "/api/v1/incidents/{reference}/channel";
    private static final String OF_SERVICE = "/api/v1/services/{code}/channel";

    private final Incidents incidents;
    private final ChannelOfIncident channelOfIncident;
    private final ChannelOfService channelOfService;
    private final ReadChannel readChannel;
    private final CurrentActor currentActor;

    ChannelController(
            Incidents incidents,
            ChannelOfIncident channelOfIncident,
            ChannelOfService channelOfService,
            ReadChannel readChannel,
            CurrentActor currentActor) {
        this.incidents = incidents;
        this.channelOfIncident = channelOfIncident;
        this.channelOfService = channelOfService;
        this.readChannel = readChannel;
        this.currentActor = currentActor;
    }

    @GetMapping(path = OF_INCIDENT, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Show where the milestones of an HSSI are posted, and what became of each message")
    @ApiResponse(responseCode = "200", description = "As it stands now; the address is never shown")
    @ApiResponse(responseCode = "404", description = "There is no such incident that you may see")
    ChannelView show(@PathVariable String reference) {
        Incident incident = incidents
                .find(reference, currentActor.get())
                .orElseThrow(() -> Refusal.notFound("There is no incident of this reference that you may see."));
        DeskDuty.require(currentActor.get());
        return ChannelView.of(readChannel.of(incident).orElse(null), readChannel.posts(incident));
    }

    @PutMapping(
            path = OF_INCIDENT,
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Give an HSSI a channel of its own, in place of its service's")
    @ApiResponse(responseCode = "200", description = "Milestones are posted there from now on")
    @ApiResponse(responseCode = "409", description = "The HSSI is over")
    @ApiResponse(responseCode = "400", description = "Kind, name or address is none")
    ChannelView set(@PathVariable String reference, @RequestBody WantedChannel wanted) {
        channelOfIncident.set(reference, wanted, currentActor.get());
        return show(reference);
    }

    @DeleteMapping(OF_INCIDENT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take away the channel that an HSSI has of its own")
    @ApiResponse(responseCode = "204", description = "That of its service is used, if there is one")
    @ApiResponse(responseCode = "404", description = "It has none of its own")
    void end(@PathVariable String reference) {
        channelOfIncident.end(reference, currentActor.get());
    }

    @PostMapping(OF_INCIDENT + "/trial")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Post a trial where an HSSI is posted")
    @ApiResponse(responseCode = "202", description = "It is on its way")
    @ApiResponse(responseCode = "404", description = "It is posted nowhere")
    void tryIt(@PathVariable String reference) {
        channelOfIncident.tryIt(reference, currentActor.get());
    }

    @PostMapping(OF_INCIDENT + "/posts/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Post again what the channel did not get")
    @ApiResponse(responseCode = "202", description = "It is on its way")
    @ApiResponse(responseCode = "409", description = "It has not failed, is posted again already, or may not be posted")
    void again(@PathVariable String reference, @PathVariable UUID id) {
        channelOfIncident.again(reference, id, currentActor.get());
    }

    @PutMapping(path = OF_SERVICE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set the channel of a service, as a Service Bridge lead")
    @ApiResponse(responseCode = "204", description = "Its HSSIs are posted there from now on")
    @ApiResponse(responseCode = "400", description = "Service, kind, name or address is none")
    void setForService(@PathVariable String code, @RequestBody WantedChannel wanted) {
        channelOfService.set(code, wanted, currentActor.get());
    }

    @DeleteMapping(OF_SERVICE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take away the channel of a service, as a Service Bridge lead")
    @ApiResponse(responseCode = "204", description = "Its HSSIs are not posted any more")
    @ApiResponse(responseCode = "404", description = "It has none")
    void endForService(@PathVariable String code) {
        channelOfService.end(code, currentActor.get());
    }

    /**
     * Where an HSSI is posted.
     *
     * @param kind {@code teams} or {@code slack}; left out where it is posted nowhere
     * @param ofService whether it is the channel of its service
     */
    record ChannelView(
            @Nullable String kind,
            @Nullable String name,
            @Nullable Boolean ofService,
            List<PostView> posts) {

        static ChannelView of(@Nullable TeamChannel channel, List<PostOutcome> posts) {
            List<PostView> views = posts.stream().map(PostView::of).toList();
            return channel == null
                    ? new ChannelView(null, null, null, views)
                    : new ChannelView(channel.kind().code(), channel.name(), channel.service() != null, views);
        }
    }

    /** A message to a channel, and in words what became of it. */
    record PostView(UUID id, String milestone, Instant postedAt, String became, boolean missed) {

        static PostView of(PostOutcome outcome) {
            return new PostView(
                    outcome.post().id(),
                    outcome.post().milestone().words(),
                    outcome.post().postedAt(),
                    outcome.became(),
                    outcome.missed());
        }
    }
}
