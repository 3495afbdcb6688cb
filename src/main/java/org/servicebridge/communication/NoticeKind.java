package org.servicebridge.communication;

import java.util.Arrays;

/** What a notice is for; the codes stand in models, in the database and in the names of the mail templates. */
public enum NoticeKind {
    /** The new HSSI (COM-3). */
    FIRST("first", "First notice", "new"),
    /** One of the planned updates (COM-4). */
    UPDATE("update", "Update", "update"),
    /** Nothing new yet; says that work goes on (COM-14). */
    HOLDING("holding", "Holding notice", "holding"),
    /** Something that cannot wait for the next update. */
    URGENT("urgent", "Urgent notice", "urgent update"),
    /** The HSSI is resolved (COM-5). */
    FINAL("final", "Final notice", "resolved"),
    /** The HSSI was over when it was reported (COM-6). */
    RETROSPECTIVE("retrospective", "Retrospective notice", "new and resolved"),
    /** A national incident without service impact, for management only (COM-10). */
    MANAGEMENT("management", "Management notice", "management only"),
    /** For directors, beside another notice (COM-8, COM-9). */
    DIRECTOR("director", "Director notice", "director");

    private final String code;
    private final String words;
    private final String subject;

    NoticeKind(String code, String words, String subject) {
        this.code = code;
        this.words = words;
        this.subject = subject;
    }

    /** @throws IllegalArgumentException for a code that no kind has: the model is wrong */
    public static NoticeKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No kind of notice is called " + code));
    }

    public String code() {
        return code;
    }

    /** The kind as a person would say it. */
    public String words() {
        return words;
    }

    /** What stands in brackets at the end of a message's subject. */
    String subject() {
        return subject;
    }
}
