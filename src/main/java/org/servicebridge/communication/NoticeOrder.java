package org.servicebridge.communication;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/**
 * A notice as the desk wants it sent.
 *
 * @param corrects the earlier notice that it puts right; of those kinds only that can correct one
 * @param directors the lists told beside it
 * @param directorsReason why directors are told or not told against the advice
 * @param substantiated whether each statement is substantiated and agreed (COM-15)
 * @param agreedWith who agreed to it
 * @param clinicallyConfirmed whether a person says that it may be communicated in spite of the clinical risk
 */
public record NoticeOrder(
        NoticeKind kind,
        Wording wording,
        @Nullable UUID corrects,
        Set<DirectorList> directors,
        @Nullable String directorsReason,
        boolean substantiated,
        @Nullable String agreedWith,
        boolean clinicallyConfirmed) {

    public NoticeOrder {
        directors = Set.copyOf(directors);
    }

    /** Without correction and directors, as whoever decided on it agreed it. */
    static NoticeOrder agreed(NoticeKind kind, Wording wording, String agreedWith) {
        return new NoticeOrder(kind, wording, null, Set.of(), null, true, agreedWith, false);
    }

    /** What a drafted notice was ordered as. */
    static NoticeOrder of(Notice notice) {
        return new NoticeOrder(
                notice.kind(),
                notice.wording(),
                notice.corrects(),
                notice.directors().stream()
                        .map(code -> Codes.known(DirectorList.class, code))
                        .collect(Collectors.toSet()),
                notice.directorsReason(),
                true,
                notice.agreedWith(),
                notice.clinicalConfirmedBy() != null);
    }

    /** The same with the time of the next update that a form offers; null where it names none. */
    NoticeOrder offering(@Nullable Instant nextUpdate) {
        return new NoticeOrder(
                kind,
                wording.offering(nextUpdate),
                corrects,
                directors,
                directorsReason,
                substantiated,
                agreedWith,
                clinicallyConfirmed);
    }

    /** The same with other words, because it puts an earlier notice right. */
    NoticeOrder correcting(Wording right, @Nullable UUID wrong) {
        return new NoticeOrder(
                kind, right, wrong, directors, directorsReason, substantiated, agreedWith, clinicallyConfirmed);
    }

    /** The same, needing no reason where the next update comes by the usual time after this notice (COM-4). */
    NoticeOrder needingNoReasonUntil(Instant usual) {
        return new NoticeOrder(
                kind,
                wording.needingNoReasonUntil(usual),
                corrects,
                directors,
                directorsReason,
                substantiated,
                agreedWith,
                clinicallyConfirmed);
    }

    /** Refuses what a reader could do nothing with, and what nobody vouches for (COM-3, COM-4, COM-5, COM-15). */
    void require(Instant now) {
        wording.require(kind, now);
        if (!substantiated) {
            throw Refusal.invalid(
                    "substantiated", "A notice states only what is substantiated and agreed: take the rest out first.");
        }
        if (agreedWith == null || agreedWith.isBlank()) {
            throw Refusal.invalid("agreedWith", "Say with whom the statements were agreed.");
        }
        if (corrects != null && !kind.canCorrect()) {
            throw Refusal.invalid("corrects", "%s corrects no earlier one.".formatted(kind.inSentence()));
        }
    }

    /** The codes of the director lists, in a fixed order. */
    List<String> directorCodes() {
        return directors.stream().sorted().map(DirectorList::code).toList();
    }
}
