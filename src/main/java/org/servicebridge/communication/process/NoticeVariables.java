package org.servicebridge.communication.process;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.servicebridge.access.Codes;
import org.servicebridge.communication.NoticeKind;

/** The flags and the one id that {@code send-notice} and {@code keep-informed} route by. */
final class NoticeVariables {

    /** What kind of notice the caller of {@code send-notice} wants. */
    static final String NOTICE_KIND = "noticeKind";

    /** What the policy says: the code of an outcome, for instance {@code open}. */
    static final String POLICY_OUTCOME = "policyOutcome";

    /** Whether it is communicated by notices at all. */
    static final String BY_NOTICES = "byNotices";

    /** Which notice comes next in {@code keep-informed}: a kind's code or {@code none}. */
    static final String NEXT_NOTICE = "nextNotice";

    /** Who decides on a retrospective notice: {@code nobody}, {@code service-owner} or {@code edm}. */
    static final String DECIDED_BY = "decidedBy";

    /** Whether a retrospective notice goes out. */
    static final String NOTICE_WANTED = "noticeWanted";

    /** Whether what is published is taken down. */
    static final String TAKE_DOWN = "takeDown";

    static final String NOTICE_ID = "noticeId";
    static final String RELEASE_NEEDED = "releaseNeeded";
    static final String NOTICE_RELEASED = "noticeReleased";

    /** Whether readers were told; handed back to the caller. */
    static final String NOTICE_SENT = "noticeSent";

    /** For which readers a notice was that reached nobody: {@code users} or the code of a kind for others. */
    static final String NOTICE_READERS = "noticeReaders";

    /** Whether they were told another way. */
    static final String READERS_TOLD = "readersTold";

    private NoticeVariables() {}

    static NoticeKind kind(VariableScope scope) {
        return Codes.known(NoticeKind.class, (String) scope.getVariable(NOTICE_KIND));
    }

    /** The notice in work; empty before the first draft. */
    static Optional<UUID> id(VariableScope scope) {
        return Optional.ofNullable((String) scope.getVariable(NOTICE_ID)).map(UUID::fromString);
    }
}
