package org.servicebridge.communication.lists;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.text.TelephoneNumber;

/**
 * What is kept of a member: a name, at least one address in its kept form, and the kinds of notices that they want.
 *
 * @param mobile as {@code +447700900123}, of whatever country
 */
public record MemberDetails(
        String name, @Nullable String email, @Nullable String mobile, Set<NoticeKind> kinds) {

    /** The kinds that a reader can choose among; the others go to whom they are for. */
    public static final Set<NoticeKind> CHOICE =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(NoticeKind.MANAGEMENT, NoticeKind.DIRECTOR)));

    public MemberDetails {
        kinds = Set.copyOf(kinds);
    }

    /** The name with its addresses, for the history of a list. */
    String words() {
        String shownMobile = mobile == null ? "" : TelephoneNumber.shown(mobile);
        String both = email == null ? shownMobile : email + (mobile == null ? "" : ", " + shownMobile);
        return "%s (%s)".formatted(name, both);
    }
}
