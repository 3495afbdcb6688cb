package org.servicebridge.change;

import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** How far a change is in being carried out. */
public enum Progress {
    UNDER_WAY("under-way", "under way", ChangeState.APPROVED),
    COMPLETE("complete", "complete", ChangeState.COMPLETE),
    BACKED_OUT("backed-out", "backed out", ChangeState.BACKED_OUT);

    private final String code;
    private final String words;
    private final ChangeState end;

    Progress(String code, String words, ChangeState end) {
        this.code = code;
        this.words = words;
        this.end = end;
    }

    /** @throws Refusal where none, or something else, was chosen */
    public static Progress of(@Nullable String code) {
        return Codes.chosen(values(), progress -> progress.code, code, "howFar", "Choose how far the change is.");
    }

    String words() {
        return words;
    }

    ChangeState end() {
        return end;
    }
}
