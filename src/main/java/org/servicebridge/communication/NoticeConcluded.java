package org.servicebridge.communication;

import java.util.UUID;

/**
 * It is known what became of a notice, told in the same transaction; told again when messages come back later.
 *
 * @param reached whether at least one reader has it
 * @param missed how many readers have not
 * @param words how many by each channel, and why not
 */
public record NoticeConcluded(
        String reference, UUID notice, NoticeKind kind, boolean reached, long missed, String words) {

    /** Whether the desk has to tell people another way. What was withheld is to be told nobody. */
    public boolean needsAnotherWay() {
        return !reached && missed > 0;
    }
}
