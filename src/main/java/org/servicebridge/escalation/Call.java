package org.servicebridge.escalation;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Refusal;

/**
 * A telephone call to somebody on call, or their own answer to a page.
 *
 * @param who whom the desk called
 * @param relayed what was relayed to whom was reached; null where nobody answered
 * @param acknowledged whether they opened their task themselves, and nobody had to call them
 */
public record Call(
        String who,
        @Nullable String telephone,
        boolean reached,
        @Nullable String relayed,
        boolean acknowledged) {

    public Call {
        if (reached && relayed == null && !acknowledged) {
            throw Refusal.invalid("relayed", "Say what you relayed.");
        }
    }

    public Call(String who, @Nullable String telephone, boolean reached, @Nullable String relayed) {
        this(who, telephone, reached, relayed, false);
    }

    /** Whoever was paged opened their task and says so there; nobody needs to call them. */
    public static Call acknowledged(String who) {
        return new Call(who, null, true, null, true);
    }

    /** The call as one sentence for the timeline, without the number. */
    String inWords(String role) {
        if (acknowledged) {
            return "%s has it as %s, as they say in Tasklist.".formatted(who, role);
        }
        return reached
                ? "%s reached as %s; relayed: %s".formatted(who, role, relayed)
                : "%s called as %s: no answer%s".formatted(who, role, relayed == null ? "." : "; " + relayed);
    }
}
