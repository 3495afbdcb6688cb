package org.servicebridge.communication.subscription;

import java.util.Set;
import org.servicebridge.access.Coded;
import org.servicebridge.communication.NoticeKind;

/** Which notices a subscriber wants. */
public enum NoticeChoice implements Coded {
    ALL(
            "all",
            "Every update",
            Set.of(
                    NoticeKind.FIRST,
                    NoticeKind.UPDATE,
                    NoticeKind.HOLDING,
                    NoticeKind.URGENT,
                    NoticeKind.FINAL,
                    NoticeKind.RETROSPECTIVE)),
    NEW_AND_RESOLVED(
            "new-and-resolved",
            "Only when something new happens and when it is resolved",
            Set.of(NoticeKind.FIRST, NoticeKind.FINAL, NoticeKind.RETROSPECTIVE));

    private final String code;
    private final String words;
    private final Set<NoticeKind> kinds;

    NoticeChoice(String code, String words, Set<NoticeKind> kinds) {
        this.code = code;
        this.words = words;
        this.kinds = kinds;
    }

    @Override
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    boolean includes(NoticeKind kind) {
        return kinds.contains(kind);
    }
}
