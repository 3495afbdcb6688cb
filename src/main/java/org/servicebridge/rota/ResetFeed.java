package org.servicebridge.rota;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a new secret link to a calendar feed; the link before it stops working at once. */
@Component
public class ResetFeed {

    private final RotaFeeds feeds;
    private final RotaPeople people;
    private final RotaHistory history;
    private final Clock clock;

    ResetFeed(RotaFeeds feeds, RotaPeople people, RotaHistory history, Clock clock) {
        this.feeds = feeds;
        this.people = people;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param person whose shifts the feed shows; null for the whole rota, which the Service Bridge alone gives out
     * @return the secret, which nobody can read again
     */
    @Transactional
    public FeedToken reset(@Nullable String person, Actor actor) {
        if (!actor.id().equals(person)) {
            MayEditRota.require(actor);
        }
        if (person != null && people.find(person).isEmpty()) {
            throw Refusal.invalid("person", "Nobody of that name is on the rota.");
        }
        FeedToken token = FeedToken.random();
        feeds.reset(person, token, clock.instant(), actor.id());
        String whose = person == null ? "the whole rota" : person;
        history.add(
                "feed", "The calendar of %s has a new link; the one before it is void.".formatted(whose), "", actor);
        return token;
    }
}
