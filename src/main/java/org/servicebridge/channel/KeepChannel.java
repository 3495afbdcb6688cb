package org.servicebridge.channel;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.outbox.Channel;
import org.servicebridge.outbox.WebhookTarget;
import org.springframework.stereotype.Component;

/** Checks a channel as it is wanted, and puts it in the place of the one of before. */
@Component
class KeepChannel {

    private final TeamChannels channels;
    private final WebhookTarget target;
    private final Clock clock;

    KeepChannel(TeamChannels channels, WebhookTarget target, Clock clock) {
        this.channels = channels;
        this.target = target;
        this.clock = clock;
    }

    /** @throws org.servicebridge.access.Refusal naming the field at fault */
    TeamChannel keep(
            WantedChannel wanted,
            @Nullable String service,
            @Nullable String incident,
            Optional<TeamChannel> before,
            Actor actor) {
        Channel kind = wanted.chosenKind();
        String name = wanted.cleanName();
        URI address = target.require("webhookAddress", wanted.typedAddress());
        TeamChannel channel = new TeamChannel(
                UUID.randomUUID(),
                kind,
                name,
                service,
                incident,
                address.getHost(),
                clock.instant(),
                actor.id(),
                null,
                null);
        before.ifPresent(one -> channels.end(one.id(), clock.instant(), actor.id()));
        channels.add(channel, address.toString());
        return channel;
    }
}
