package org.servicebridge.communication.lists;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes changes of a list's members with their history; the list is locked by whoever asks for it. */
@Component
class WriteList {

    private final DistributionLists lists;
    private final MemberRows rows;
    private final ListHistory history;
    private final Clock clock;

    WriteList(DistributionLists lists, MemberRows rows, ListHistory history, Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.history = history;
        this.clock = clock;
    }

    /** @throws Refusal where an address is on the list already */
    void write(String list, MemberChanges changes, Actor actor) {
        try {
            rows.remove(changes.removed());
            rows.change(changes.changed());
            rows.add(list, changes.added());
        } catch (DuplicateKeyException taken) {
            boolean mobile = String.valueOf(taken.getMessage()).contains("list_member_mobile");
            throw Refusal.invalid(
                    mobile ? "mobile" : "email",
                    "Somebody on this list has this %s already.".formatted(mobile ? "mobile number" : "email address"));
        }
        lists.touch(list);
        history.add(list, clock.instant(), actor, words(changes));
    }

    private static List<String> words(MemberChanges changes) {
        return Stream.of(
                        changes.removed().stream()
                                .map(member ->
                                        "Removed %s.".formatted(member.details().words())),
                        changes.changed().stream()
                                .map(change -> "Changed %s: %s."
                                        .formatted(change.before().details().name(), change.words())),
                        changes.added().stream().map(details -> "Added %s.".formatted(details.words())))
                .flatMap(some -> some)
                .toList();
    }
}
