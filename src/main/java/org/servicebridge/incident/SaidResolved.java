package org.servicebridge.incident;

import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A provider's word that it is resolved (IH-18, OOH-17).
 *
 * @param at when it was resolved: not in the future and not before it occurred
 * @param how what was said about it
 * @param tested whether it tested; null where it has not said
 * @param testedNotKnown whether it says that it does not know
 * @param checkedWithUsers with whom it checked, and when; null where it has not said that it did
 * @param notKnown what was asked of the resolution, and is not known (MDS-1)
 */
public record SaidResolved(
        Instant at,
        String how,
        @Nullable Boolean tested,
        boolean testedNotKnown,
        @Nullable String checkedWithUsers,
        List<DataSetItem> notKnown) {

    private static final String NOT_KNOWN = "Not known: ";

    public SaidResolved {
        notKnown = List.copyOf(notKnown);
    }

    /** As it reads on the timeline, one line a part. */
    String words() {
        StringJoiner lines = new StringJoiner("\n").add(how);
        if (tested != null) {
            lines.add(ProviderTested.of(tested).words());
        } else if (testedNotKnown) {
            lines.add(ProviderTested.NOT_KNOWN.words());
        }
        if (checkedWithUsers != null) {
            lines.add("Checked with users by the provider: " + checkedWithUsers);
        }
        if (!notKnown.isEmpty()) {
            lines.add(NOT_KNOWN + DataSetItem.named(notKnown));
        }
        return lines.toString();
    }

    /** What is for readers of these words: what nobody knows is a matter of the house. */
    public static String forReaders(String words) {
        return words.lines()
                .filter(line -> !line.startsWith(NOT_KNOWN) && !line.equals(ProviderTested.NOT_KNOWN.words()))
                .collect(Collectors.joining("\n"));
    }
}
