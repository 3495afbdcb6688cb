package org.servicebridge.channel;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.servicebridge.incident.Headline;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Visibility;
import org.servicebridge.outbox.Parcel;
import org.servicebridge.outbox.QueueParcel;
import org.servicebridge.outbox.Recipient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Puts a message for the channel of a team into the outbox. Of an HSSI that is restricted, or not confirmed yet, nothing is
 * posted; where it becomes restricted before the message leaves, the outbox holds it.
 */
@Component
class PostToChannel {

    private final Incidents incidents;
    private final Visibility visibility;
    private final TeamChannels channels;
    private final ChannelPosts posts;
    private final ChannelMessages messages;
    private final QueueParcel queueParcel;
    private final String publicAddress;
    private final Clock clock;

    PostToChannel(
            Incidents incidents,
            Visibility visibility,
            TeamChannels channels,
            ChannelPosts posts,
            ChannelMessages messages,
            QueueParcel queueParcel,
            @Value("${service-bridge.public-address}") String publicAddress,
            Clock clock) {
        this.incidents = incidents;
        this.visibility = visibility;
        this.channels = channels;
        this.posts = posts;
        this.messages = messages;
        this.queueParcel = queueParcel;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    /** @return whether it is posted */
    boolean milestone(String reference, Milestone milestone, String words) {
        Incident incident = incidents.get(reference);
        Optional<TeamChannel> channel = channels.of(incident);
        if (channel.isEmpty() || incident.milestones().confirmedAt() == null || visibility.isRestricted(incident)) {
            return false;
        }
        TeamChannel to = channel.get();
        UUID id = posts.add(to, reference, milestone, words, clock.instant());
        ChannelMessage message = new ChannelMessage(
                Headline.of(incident),
                "%s. %s".formatted(milestone.words(), words).strip(),
                publicAddress + "/incidents/" + reference);
        queueParcel.queue(
                parcel(id, to, incident.identification().exercise(), message).telling(reference));
        return true;
    }

    void trial(TeamChannel to) {
        String words = "A trial from Service Bridge: milestones of HSSIs will be posted here.";
        UUID id = posts.add(to, null, Milestone.TRIAL, words, clock.instant());
        queueParcel.queue(parcel(id, to, false, new ChannelMessage("Service Bridge", words, publicAddress)));
    }

    private Parcel parcel(UUID id, TeamChannel to, boolean exercise, ChannelMessage message) {
        return Parcel.post(
                id,
                exercise,
                new Recipient(to.name(), to.kind(), to.host(), to.id()),
                message.title(),
                message.text(),
                messages.json(message, to.kind()));
    }
}
