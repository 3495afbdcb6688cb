package org.servicebridge.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open task of an HSSI as whoever looks at the HSSI sees it.
 *
 * @param name with the incident's reference in front
 * @param groups whose people may take it
 * @param holder the user name of whoever has claimed it
 * @param since when it was first asked
 * @param dueAt null where no clock governs it
 */
public record WaitingTask(
        String id,
        String name,
        List<String> groups,
        @Nullable String holder,
        Instant since,
        @Nullable Instant dueAt) {

    public WaitingTask {
        groups = List.copyOf(groups);
    }
}
