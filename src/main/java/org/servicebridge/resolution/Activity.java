package org.servicebridge.resolution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A resolution, mitigation or workaround that somebody proposed (IH-11, BRG-8).
 *
 * @param predefined whether it needs nobody's approval
 * @param agreed whether it is done; null while nobody decided
 * @param agreedWith who agreed, or did not
 * @param result what came of it; null before
 * @param endedWith that the HSSI ended before the activity did; null otherwise
 */
public record Activity(
        long id,
        String kind,
        String what,
        String proposer,
        boolean predefined,
        Instant proposedAt,
        @Nullable Boolean agreed,
        @Nullable String agreedWith,
        @Nullable String because,
        @Nullable String result,
        @Nullable String endedWith) {

    /** Who decided what, for people to read. */
    public String decision() {
        if (predefined) {
            return "predefined";
        }
        if (agreed == null) {
            return endedWith == null ? "waits for approval" : "not decided";
        }
        String why = because == null ? "" : ": " + because;
        return "%s %s%s".formatted(agreed ? "agreed by" : "NOT agreed by", agreedWith, why);
    }

    /** In one line. */
    public String inWords() {
        return "%s: %s (proposed by %s; %s)%s"
                .formatted(
                        Character.toUpperCase(kind.charAt(0)) + kind.substring(1),
                        what,
                        proposer,
                        decision(),
                        result == null ? endedWith == null ? "" : ". " + endedWith : ". " + result);
    }
}
