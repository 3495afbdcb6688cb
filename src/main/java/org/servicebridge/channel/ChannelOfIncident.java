package org.servicebridge.channel;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.DeskDuty;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives one HSSI a channel of its own, in place of its service's, tries it and takes it away (COM-19, MAJ-4). */
@Component
public class ChannelOfIncident {

    private final Incidents incidents;
    private final TeamChannels channels;
    private final KeepChannel keepChannel;
    private final PostToChannel post;
    private final ChannelPosts posts;
    private final Timeline timeline;
    private final Clock clock;

    ChannelOfIncident(
            Incidents incidents,
            TeamChannels channels,
            KeepChannel keepChannel,
            PostToChannel post,
            ChannelPosts posts,
            Timeline timeline,
            Clock clock) {
        this.incidents = incidents;
        this.channels = channels;
        this.keepChannel = keepChannel;
        this.post = post;
        this.posts = posts;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws Refusal naming the field at fault, where it is over, or where the actor may not */
    @Transactional
    public void set(String reference, WantedChannel wanted, Actor actor) {
        Incident incident = locked(reference, actor);
        if (!incident.state().isOpen()) {
            throw Refusal.wrongState("%s is %s: nothing more is posted about it."
                    .formatted(incident.reference(), incident.state().words()));
        }
        Optional<TeamChannel> before = channels.ofIncident(incident.reference());
        TeamChannel channel = keepChannel.keep(wanted, null, incident.reference(), before, actor);
        timeline.add(incident.reference(), "channel-set", actor, "Channel of the team: %s.".formatted(channel.words()));
        post.milestone(incident.reference(), Milestone.FOLLOWED, "It is followed in this channel from now on.");
    }

    /** Posts a message that only says that it is a trial, wherever the HSSI is posted. */
    @Transactional
    public void tryIt(String reference, Actor actor) {
        Incident incident = locked(reference, actor);
        post.trial(channels.of(incident).orElseThrow(() -> Refusal.notFound("There is no channel to try.")));
    }

    @Transactional
    public void end(String reference, Actor actor) {
        Incident incident = locked(reference, actor);
        TeamChannel channel = channels.ofIncident(incident.reference())
                .orElseThrow(() -> Refusal.notFound("The HSSI has no channel of its own."));
        channels.end(channel.id(), clock.instant(), actor.id());
        timeline.add(
                incident.reference(), "channel-ended", actor, "Not posted to %s any more.".formatted(channel.words()));
    }

    /**
     * Posts again what a channel did not get, where the HSSI is posted now.
     *
     * @throws Refusal where it arrived, still waits or was posted again already, or nothing may be posted
     */
    @Transactional
    public void again(String reference, UUID id, Actor actor) {
        Incident incident = locked(reference, actor);
        ChannelPost missed = posts.of(incident.reference()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no such message to the channel."));
        if (!posts.again(id, clock.instant())) {
            throw Refusal.wrongState("It has not failed, or is posted again already.");
        }
        if (!post.milestone(incident.reference(), missed.milestone(), missed.words())) {
            throw Refusal.wrongState("Nothing of it may be posted: it is restricted, or has no channel.");
        }
        timeline.add(
                incident.reference(),
                "channel-posted-again",
                actor,
                "Posted to the channel again: %s.".formatted(missed.milestone().words()));
    }

    private Incident locked(String reference, Actor actor) {
        Incident incident = incidents.lock(reference, actor);
        DeskDuty.require(actor);
        return incident;
    }
}
