package org.servicebridge.communication.lists;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.text.TelephoneNumber;

/**
 * A member of a list.
 *
 * @param list the code of the list
 * @param version counts the changes, so that of two people who change it at once one is told
 */
public record Member(long id, String list, int version, MemberDetails details) {

    /** The mobile number as people write it; empty where there is none. */
    public String shownMobile() {
        String shown = shown(details.mobile());
        return shown == null ? "" : shown;
    }

    /** The kinds of notices they get, in the order of an incident; "all" where nothing is left out. */
    public String shownKinds() {
        return details.kinds().equals(MemberDetails.CHOICE) ? "all" : String.join(", ", inOrder());
    }

    /** What a change to these details is, in words; empty where it is none. */
    String difference(MemberDetails next) {
        StringJoiner changes = new StringJoiner("; ");
        compare(changes, "name", details.name(), next.name());
        compare(changes, "email", details.email(), next.email());
        compare(changes, "mobile number", shown(details.mobile()), shown(next.mobile()));
        if (!details.kinds().equals(next.kinds())) {
            changes.add(
                    "notices from %s to %s".formatted(shownKinds(), new Member(id, list, version, next).shownKinds()));
        }
        return changes.toString();
    }

    private List<String> inOrder() {
        return details.kinds().stream()
                .sorted(Comparator.naturalOrder())
                .map(NoticeKind::code)
                .toList();
    }

    private static @Nullable String shown(@Nullable String mobile) {
        return mobile == null ? null : TelephoneNumber.shown(mobile);
    }

    private static void compare(StringJoiner changes, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add("%s from %s to %s"
                    .formatted(what, before == null ? "none" : before, after == null ? "none" : after));
        }
    }
}
