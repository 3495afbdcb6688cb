package org.servicebridge.communication;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draft form is filled with.
 *
 * @param purpose the kind of notice in words, and what has to change where it was sent back
 * @param correction what it puts right in notices that have left; empty where nothing is marked as wrong
 * @param order the notice as proposed, with the same time of the next update
 * @param nextUpdate the time of the next update, {@code 2026-11-24T14:30} in London; null where none is named
 * @param earlier the notices that may be put right
 * @param advisedDirectors the lists that the tables advise
 * @param directorAdvice why
 * @param confirmationNeeded whether a person has to confirm that it may be communicated in spite of a clinical risk
 * @param listsNeeded whether whoever releases it has to name the lists
 */
public record NoticeProposal(
        String purpose,
        String correction,
        NoticeOrder order,
        @Nullable String nextUpdate,
        List<Earlier> earlier,
        Set<DirectorList> advisedDirectors,
        boolean directorsAllowed,
        String directorAdvice,
        boolean confirmationNeeded,
        boolean listsNeeded) {

    public NoticeProposal {
        earlier = List.copyOf(earlier);
        advisedDirectors = Set.copyOf(advisedDirectors);
    }

    /** A notice that has left, by its kind and time. */
    public record Earlier(UUID id, String words) {}
}
