package org.servicebridge.communication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * What a notice says, as the desk wrote it.
 *
 * @param location where users are affected; never empty
 * @param chosenNextUpdate when the next update comes, as its form showed it; null for the usual time after this notice goes
 *     out, where no form has shown a time
 * @param nextUpdateReason why later than usual (COM-4)
 * @param asOffered whether the time is the one that the form offered, or no later than usual, and so needs no reason
 * @param resolutionSummary how it was resolved; in a final notice only (COM-5)
 */
public record Wording(
        String whatIsKnown,
        String userImpact,
        String location,
        @Nullable Instant chosenNextUpdate,
        @Nullable String nextUpdateReason,
        boolean asOffered,
        @Nullable String resolutionSummary) {

    /** Refuses what a reader could do nothing with (COM-3, COM-4, COM-5). */
    void require(NoticeKind kind, Instant now) {
        requireComplete(kind);
        requireClockTime("whatIsKnown", whatIsKnown);
        requireClockTime("userImpact", userImpact);
        requireNextUpdate(kind, now);
    }

    /** Refuses where a part is missing without which no message can be written. */
    void requireComplete(NoticeKind kind) {
        required("whatIsKnown", whatIsKnown, "Say what is known.");
        required("userImpact", userImpact, "Say what users cannot do.");
        required("location", location, "Say where users are affected.");
        if (kind.sumsUpResolution()) {
            required("resolutionSummary", resolutionSummary, "Say in a few words how it was resolved.");
        }
    }

    private void requireNextUpdate(NoticeKind kind, Instant now) {
        if (chosenNextUpdate == null) {
            return;
        }
        if (!kind.namesNextUpdate()) {
            throw Refusal.invalid("nextUpdate", "%s names no next update.".formatted(kind.inSentence()));
        }
        if (!chosenNextUpdate.isAfter(now)) {
            throw Refusal.invalid("nextUpdate", "The time of the next update has passed.");
        }
        if (!asOffered) {
            required("nextUpdateReason", nextUpdateReason, "Say why the next update comes later than usual.");
        }
    }

    /** The same, needing no reason where the next update comes by then. */
    Wording needingNoReasonUntil(Instant usual) {
        boolean usualOrEarlier = chosenNextUpdate != null && !chosenNextUpdate.isAfter(usual);
        return new Wording(
                whatIsKnown,
                userImpact,
                location,
                chosenNextUpdate,
                nextUpdateReason,
                asOffered || usualOrEarlier,
                resolutionSummary);
    }

    /** The same with the time of the next update that a form offers. */
    Wording offering(@Nullable Instant nextUpdate) {
        return new Wording(whatIsKnown, userImpact, location, nextUpdate, nextUpdateReason, true, resolutionSummary);
    }

    /** The same with other words; times stay. */
    Wording with(@Nullable Words words) {
        return words == null
                ? this
                : new Wording(
                        words.whatIsKnown(),
                        words.userImpact(),
                        words.location(),
                        chosenNextUpdate,
                        nextUpdateReason,
                        asOffered,
                        words.resolutionSummary());
    }

    private static void requireClockTime(String field, String text) {
        VagueTime.in(text).ifPresent(words -> {
            throw Refusal.invalid(
                    field,
                    "The next update is named by its clock time, in the field for it: take \"%s\" out of the text."
                            .formatted(words));
        });
    }

    private static void required(String field, @Nullable String text, String sentence) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(field, sentence);
        }
    }
}
