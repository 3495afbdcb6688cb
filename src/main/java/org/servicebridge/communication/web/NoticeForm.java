package org.servicebridge.communication.web;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.communication.DirectorList;
import org.servicebridge.communication.NoticeKind;
import org.servicebridge.communication.NoticeOrder;
import org.servicebridge.communication.Wording;

/** The draft form as far as it is filled in, fields under the names of the form. */
record NoticeForm(
        @Nullable String reference,
        @Nullable String noticeKind,
        boolean holding,
        @Nullable UUID corrects,
        @Nullable String resolutionSummary,
        @Nullable String whatIsKnown,
        @Nullable String userImpact,
        @Nullable String location,
        @Nullable String nextUpdate,
        @Nullable String nextUpdateOffered,
        @Nullable String nextUpdateReason,
        boolean programmeDirectors,
        boolean topLevelDirectors) {

    /** Agreement is asked for when it is sent, not while it is written. */
    NoticeOrder order(LondonTime londonTime, Instant now) {
        NoticeKind wanted = NoticeKind.chosen("noticeKind", noticeKind);
        NoticeKind kind = wanted == NoticeKind.UPDATE && holding ? NoticeKind.HOLDING : wanted;
        return new NoticeOrder(kind, wording(kind, londonTime, now), corrects, directors(), null, false, null, false);
    }

    private Wording wording(NoticeKind kind, LondonTime londonTime, Instant now) {
        return new Wording(
                Objects.requireNonNullElse(whatIsKnown, ""),
                Objects.requireNonNullElse(userImpact, ""),
                Objects.requireNonNullElse(location, ""),
                kind.namesNextUpdate() ? named(londonTime, now) : null,
                nextUpdateReason,
                Objects.equals(nextUpdate, nextUpdateOffered),
                kind.sumsUpResolution() ? resolutionSummary : null);
    }

    private Instant named(LondonTime londonTime, Instant now) {
        if (nextUpdate == null || nextUpdate.isBlank()) {
            throw Refusal.invalid("nextUpdate", "Say when the next update comes.");
        }
        return londonTime.readComing("nextUpdate", nextUpdate, now);
    }

    private Set<DirectorList> directors() {
        Set<DirectorList> chosen = EnumSet.noneOf(DirectorList.class);
        if (programmeDirectors) {
            chosen.add(DirectorList.PROGRAMME);
        }
        if (topLevelDirectors) {
            chosen.add(DirectorList.TOP_LEVEL);
        }
        return chosen;
    }
}
