package org.servicebridge.communication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.text.CleanText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts into the words of a draft what was marked as wrong in notices that have left (COM-18). */
@Component
@Transactional(readOnly = true)
public class ProposeCorrection {

    /** As long as a field of the form of a draft takes. */
    private static final int LONGEST_FIELD = 4_000;

    private final Notices notices;
    private final WrongNotices wrongNotices;
    private final LondonTime londonTime;
    private final Clock clock;

    ProposeCorrection(Notices notices, WrongNotices wrongNotices, LondonTime londonTime, Clock clock) {
        this.notices = notices;
        this.wrongNotices = wrongNotices;
        this.londonTime = londonTime;
        this.clock = clock;
    }

    /** The latest notice in which something has to be put right; empty where nothing has. */
    Optional<UUID> corrects(String reference) {
        List<UUID> wrong =
                wrongNotices.open(reference).stream().map(WrongNotice::notice).toList();
        return notices.issued(reference).stream()
                .map(Notice::id)
                .filter(wrong::contains)
                .reduce((earlier, later) -> later);
    }

    /** The words with what is right in place of what was wrong. */
    Wording of(String reference, Wording words) {
        return corrected(words, wrongNotices.open(reference));
    }

    /** A draft that was sent back keeps its words, but for what was marked since it was written. */
    NoticeOrder of(Notice returned) {
        List<WrongNotice> since = wrongNotices.open(returned.incident()).stream()
                .filter(wrong -> wrong.markedAt().isAfter(returned.draftedAt()))
                .toList();
        NoticeOrder order = NoticeOrder.of(returned);
        return since.isEmpty()
                ? order
                : order.correcting(
                        corrected(order.wording(), since),
                        corrects(returned.incident()).orElse(null));
    }

    /**
     * What the form of an earlier version does not ask: its words were filled with what is right, so it corrects what it was
     * filled from.
     */
    public NoticeOrder unasked(String reference, NoticeOrder order) {
        return order.corrects() == null && order.kind().canCorrect()
                ? order.correcting(order.wording(), corrects(reference).orElse(null))
                : order;
    }

    private static Wording corrected(Wording words, List<WrongNotice> marks) {
        Wording right = words;
        for (WrongNotice wrong : marks) {
            right = right.with(
                    wrong.part().isOfLocation()
                            ? new Words(
                                    right.whatIsKnown(), right.userImpact(), wrong.rightIs(), right.resolutionSummary())
                            : new Words(
                                    corrected(wrong, right.whatIsKnown()),
                                    right.userImpact(),
                                    right.location(),
                                    right.resolutionSummary()));
        }
        return right;
    }

    private static String corrected(WrongNotice wrong, String whatIsKnown) {
        return CleanText.cut("Correction: %s\n%s".formatted(wrong.rightIs(), whatIsKnown), LONGEST_FIELD);
    }

    /** The id of the latest mark among those that have to be put right; 0 where none has. */
    public long latest(String reference) {
        return wrongNotices.open(reference).stream()
                .mapToLong(WrongNotice::id)
                .max()
                .orElse(0);
    }

    /** What has to be put right, for whoever does; empty where nothing has. */
    public String words(String reference) {
        Instant now = clock.instant();
        return wrongNotices.open(reference).stream()
                .map(wrong -> {
                    Notice notice = notices.get(wrong.notice());
                    Instant issued = Objects.requireNonNull(notice.issuedAt(), "a notice that was marked has left");
                    return "%s of %s. %s".formatted(notice.kind().words(), londonTime.of(issued, now), wrong.words());
                })
                .collect(Collectors.joining("\n"));
    }
}
