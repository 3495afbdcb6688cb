package org.servicebridge.channel;

import java.time.Clock;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.supplier.Services;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets, tries and ends the channel in which every HSSI of a service is posted, unless it has one of its own (COM-19). */
@Component
public class ChannelOfService {

    private static final List<String> MAY_SET =
            List.of(Groups.SERVICE_BRIDGE_LEAD, Groups.OPERATOR, Groups.CAMUNDA_ADMIN);

    private final TeamChannels channels;
    private final KeepChannel keepChannel;
    private final PostToChannel post;
    private final Services services;
    private final Clock clock;

    ChannelOfService(
            TeamChannels channels, KeepChannel keepChannel, PostToChannel post, Services services, Clock clock) {
        this.channels = channels;
        this.keepChannel = keepChannel;
        this.post = post;
        this.services = services;
        this.clock = clock;
    }

    public static boolean allows(Actor actor) {
        return actor.kind() == Actor.Kind.PERSON && MAY_SET.stream().anyMatch(actor::isIn);
    }

    /** @throws Refusal naming the field at fault, or where the actor may not */
    @Transactional
    public void set(String service, WantedChannel wanted, Actor actor) {
        require(actor);
        String code = services.find(service)
                .orElseThrow(() -> Refusal.invalid("service", "Choose a service of the catalogue."))
                .code();
        keepChannel.keep(wanted, code, null, channels.ofService(code), actor);
    }

    /** Posts a message that only says that it is a trial. */
    @Transactional
    public void tryIt(String service, Actor actor) {
        require(actor);
        post.trial(inUse(service));
    }

    @Transactional
    public void end(String service, Actor actor) {
        require(actor);
        channels.end(inUse(service).id(), clock.instant(), actor.id());
    }

    private TeamChannel inUse(String service) {
        return channels.ofService(service).orElseThrow(() -> Refusal.notFound("The service has no channel."));
    }

    private static void require(Actor actor) {
        if (!allows(actor)) {
            throw Refusal.forbidden(
                    "Only a Service Bridge lead, an operator or an administrator sets channels of services.");
        }
    }
}
