package org.servicebridge.channel;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.outbox.Delivery;
import org.servicebridge.outbox.Outcomes;
import org.servicebridge.outbox.ParcelKind;
import org.servicebridge.outbox.Sender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the timeline, in red, what a channel did not get; what it got stands on the HSSI's page alone. */
@Component
class TellOfPost implements Sender {

    private final Incidents incidents;
    private final ChannelPosts posts;
    private final Outcomes outcomes;
    private final Timeline timeline;
    private final Clock clock;

    TellOfPost(Incidents incidents, ChannelPosts posts, Outcomes outcomes, Timeline timeline, Clock clock) {
        this.incidents = incidents;
        this.posts = posts;
        this.outcomes = outcomes;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public ParcelKind kind() {
        return ParcelKind.POST;
    }

    @Override
    public List<UUID> untold() {
        return posts.notConcluded();
    }

    @Override
    @Transactional
    public void tell(UUID id) {
        Optional<String> incident = posts.incidentOf(id);
        incident.ifPresent(incidents::lock);
        List<Delivery> missed = outcomes.deliveries(ParcelKind.POST, id).stream()
                .filter(delivery -> delivery.state().isMissed())
                .toList();
        if (posts.conclude(id, !missed.isEmpty(), clock.instant())) {
            incident.ifPresent(reference -> missed.forEach(
                    delivery -> timeline.add(reference, "channel-not-reached", Actor.SYSTEM, words(delivery))));
        }
    }

    private static String words(Delivery delivery) {
        return "The channel %s (%s) did not get a message: %s"
                .formatted(
                        delivery.recipient(),
                        delivery.channel().words(),
                        delivery.error() == null ? delivery.state().words(delivery.channel()) + "." : delivery.error());
    }
}
