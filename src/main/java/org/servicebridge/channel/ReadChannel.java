package org.servicebridge.channel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.servicebridge.incident.Incident;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.DeliveryState;
import org.servicebridge.outbox.Outcomes;
import org.servicebridge.outbox.ParcelKind;
import org.springframework.stereotype.Component;

/** Reads where an HSSI is posted, and what became of each message; of channels of services, what became of the last one. */
@Component
public class ReadChannel {

    private final TeamChannels channels;
    private final ChannelPosts posts;
    private final Outcomes outcomes;

    ReadChannel(TeamChannels channels, ChannelPosts posts, Outcomes outcomes) {
        this.channels = channels;
        this.posts = posts;
        this.outcomes = outcomes;
    }

    public Optional<TeamChannel> of(Incident incident) {
        return channels.of(incident);
    }

    /** The latest first. */
    public List<PostOutcome> posts(Incident incident) {
        List<ChannelPost> all = posts.of(incident.reference());
        Map<UUID, Delivery> became = outcomes.single(
                ParcelKind.POST, all.stream().map(ChannelPost::id).toList());
        return all.stream()
                .map(post -> PostOutcome.of(post, Objects.requireNonNull(became.get(post.id()))))
                .toList();
    }

    /** Those in use first, then those of before. */
    public List<SetChannel> ofServices() {
        List<TeamChannel> all = channels.ofServices();
        Map<UUID, Delivery> last =
                outcomes.lastTo(all.stream().map(TeamChannel::id).toList());
        return all.stream()
                .map(channel -> new SetChannel(
                        channel,
                        Optional.ofNullable(last.get(channel.id()))
                                .map(ReadChannel::words)
                                .orElse("None yet")))
                .toList();
    }

    private static String words(Delivery delivery) {
        return PostOutcome.words(delivery.state(), delivery);
    }

    /**
     * A channel of a service.
     *
     * @param last what became of the last message to it
     */
    public record SetChannel(TeamChannel channel, String last) {}

    /**
     * A message and what became of it.
     *
     * @param mayBePostedAgain whether the channel did not get it, and it has not been posted again
     */
    public record PostOutcome(ChannelPost post, String became, boolean missed, boolean mayBePostedAgain) {

        static PostOutcome of(ChannelPost post, Delivery delivery) {
            boolean missed = delivery.state().isMissed();
            return new PostOutcome(post, words(delivery.state(), delivery), missed, missed && post.againAt() == null);
        }

        private static String words(DeliveryState state, Delivery delivery) {
            String words = state.words(delivery.channel());
            return delivery.error() == null ? words : "%s: %s".formatted(words, delivery.error());
        }
    }
}
