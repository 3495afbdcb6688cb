package org.servicebridge.communication.lists;

import java.util.Comparator;
import java.util.List;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody who leaves off several lists at once: off all of those chosen, or off none. */
@Component
public class RemoveLeaver {

    private final RemoveMember removeMember;

    RemoveLeaver(RemoveMember removeMember) {
        this.removeMember = removeMember;
    }

    /** @throws Refusal where nobody was chosen, or somebody else was quicker */
    @Transactional
    public void remove(List<Place> places, Actor actor) {
        if (places.isEmpty()) {
            throw Refusal.invalid("member", "Choose whom to take off which list.");
        }
        places.stream()
                // Always in the same order, so that two people who do this at once do not wait for each other for ever.
                .sorted(Comparator.comparing(Place::list).thenComparing(Place::member))
                .forEach(place -> removeMember.remove(place.list(), place.member(), place.version(), actor));
    }

    /** A member of a list as the person saw it. */
    public record Place(String list, long member, int version) {}
}
