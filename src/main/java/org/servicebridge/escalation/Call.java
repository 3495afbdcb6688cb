package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * A telephone call to somebody on call, or their own answer to a page.
 *
 * @param who whom the desk called
 * @param relayed what was relayed to whom was reached; null where nobody answered
 */
public record Call(
        String who,
        @Nullable String telephone,
        boolean reached,
        @Nullable String relayed) {

    public Call {
        if (reached && relayed == null) {
            throw Refusal.invalid("relayed", "Say what you relayed.");
        }
    }

    /** Whoever was paged opened their task and says so there; nobody needs to call them. */
    public static Call acknowledged(String who) {
        return new Call(who, null, true, "by SMS or email, acknowledged in Tasklist");
    }

    /** The call as one sentence for the timeline, without the number. */
    String inWords(String role) {
        return reached
                ? "%s reached as %s; relayed: %s".formatted(who, role, relayed)
                : "%s called as %s: no answer%s".formatted(who, role, relayed == null ? "." : "; " + relayed);
    }
}
