package org.servicebridge.communication;

import java.util.List;

/**
 * Who would get a notice, in numbers.
 *
 * @param parts each list, the subscribers and the programs, as they stand; somebody may be on several
 * @param total nobody counted twice by one channel
 */
public record ReaderSummary(List<ReaderCount> parts, ReaderCount total) {

    public ReaderSummary {
        parts = List.copyOf(parts);
    }
}
