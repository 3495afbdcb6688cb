package org.servicebridge.communication;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.servicebridge.access.Coded;
import org.servicebridge.access.Codes;
import org.servicebridge.access.Refusal;

/** What a notice is for; the codes stand in models, in the database and in the folders of the templates. */
public enum NoticeKind implements Coded {
    /** The new HSSI (COM-3). */
    FIRST("first", "First notice"),
    /** One of the planned updates (COM-4). */
    UPDATE("update", "Update"),
    /** Nothing new yet; says that work goes on (COM-14). */
    HOLDING("holding", "Holding notice"),
    /** Something that cannot wait for the next update. */
    URGENT("urgent", "Urgent notice"),
    /** The HSSI is resolved (COM-5). */
    FINAL("final", "Final notice"),
    /** The HSSI was over when it was reported (COM-6). */
    RETROSPECTIVE("retrospective", "Retrospective notice"),
    /** A national incident without service impact, for management only (COM-10). */
    MANAGEMENT("management", "Management notice"),
    /** For directors, beside another notice (COM-8, COM-9). */
    DIRECTOR("director", "Director notice");

    private final String code;
    private final String words;

    NoticeKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /**
     * What somebody chose.
     *
     * @throws Refusal where nothing, or something else, was chosen
     */
    public static NoticeKind chosen(String field, @Nullable String code) {
        return Codes.chosen(values(), kind -> kind.code, code, field, "Choose a kind of notice.");
    }

    @Override
    public String code() {
        return code;
    }

    /** The kind as a person would say it. */
    public String words() {
        return words;
    }

    /** The kind at the start of a sentence: {@code A final notice}. */
    String inSentence() {
        String lower = words.toLowerCase(Locale.ROOT);
        return ("aeiou".indexOf(lower.charAt(0)) < 0 ? "A " : "An ") + lower;
    }

    /** Whether readers are told when the next notice comes. */
    public boolean namesNextUpdate() {
        return this == FIRST || this == UPDATE || this == HOLDING || this == URGENT;
    }

    /** Whether it can put an earlier notice right (COM-18). */
    public boolean canCorrect() {
        return this == UPDATE || this == HOLDING || this == URGENT || this == FINAL;
    }

    /** Whether the incident is over, so that its resolution is summed up. */
    public boolean sumsUpResolution() {
        return this == FINAL || this == RETROSPECTIVE;
    }

    /** Whether the status page may show it. */
    public boolean isPublic() {
        return this != MANAGEMENT && this != DIRECTOR;
    }
}
