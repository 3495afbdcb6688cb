package org.servicebridge.communication;

import java.util.Set;
import java.util.stream.Stream;
import org.servicebridge.access.Refusal;
import org.servicebridge.communication.lists.DistributionLists;
import org.springframework.stereotype.Component;

/** Refuses a location that tells readers nothing: the name of a distribution list (COM-12). */
@Component
class NoticeWords {

    private static final Set<String> NO_PLACES = Set.of("ad-hoc update", "ad hoc update", "adhoc update");

    private final DistributionLists lists;

    NoticeWords(DistributionLists lists) {
        this.lists = lists;
    }

    /** @throws Refusal where the location is the name or code of a list */
    void require(Wording wording) {
        requirePlace("location", wording.location());
    }

    /** @throws Refusal where what a person entered in the field is the name or code of a list */
    void requirePlace(String field, String typed) {
        String location = typed.strip();
        boolean list = Stream.concat(
                        NO_PLACES.stream(),
                        lists.all().stream()
                                .flatMap(each -> Stream.of(
                                        each.list().name(), each.list().code())))
                .anyMatch(location::equalsIgnoreCase);
        if (list) {
            throw Refusal.invalid(
                    field,
                    "%s is the name of a distribution list, not a place: say where users are affected."
                            .formatted(location));
        }
    }
}
