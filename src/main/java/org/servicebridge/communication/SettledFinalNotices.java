package org.servicebridge.communication;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicebridge.incident.FinalNotices;
import org.servicebridge.incident.Incident;
import org.springframework.stereotype.Component;

/**
 * Knows whether readers were told that it is resolved, or why not: the rule by which nothing is communicated, and the desk's word
 * that nobody could be told, stand on the record (OOH-19).
 */
@Component
class SettledFinalNotices implements FinalNotices {

    private static final Set<NoticeKind> SUMMING_UP = Set.of(NoticeKind.FINAL, NoticeKind.RETROSPECTIVE);

    private final CommunicationPolicy policy;
    private final Notices notices;

    SettledFinalNotices(CommunicationPolicy policy, Notices notices) {
        this.policy = policy;
        this.notices = notices;
    }

    @Override
    public boolean areSettled(Incident resolved) {
        return !policy.of(resolved).communicates()
                || notices.issued(resolved.reference()).stream()
                        .anyMatch(notice ->
                                SUMMING_UP.contains(notice.kind()) && isOfThisResolution(notice.issuedAt(), resolved));
    }

    /** One that was sent before it was reopened does not count. */
    private static boolean isOfThisResolution(@Nullable Instant issued, Incident resolved) {
        Instant since = resolved.milestones().resolvedAt();
        return issued != null && (since == null || !issued.isBefore(since));
    }
}
