package org.servicebridge.engine;

import java.util.regex.Pattern;

/**
 * Puts what people typed into the Markdown that forms show, as they typed it: marks and HTML lose their meaning, and no address
 * becomes a link, because whoever reads a provider's text would take the link for ours.
 */
public final class Markdown {

    private static final Pattern MARKS = Pattern.compile("([\\\\`*_{}\\[\\]#|~])");
    private static final Pattern SITE = Pattern.compile("(?i)\\b(www)\\.");
    private static final Pattern MAIL = Pattern.compile("@(?=[\\w-])");

    private Markdown() {}

    /** For a place within a line or a paragraph. */
    public static String plain(String text) {
        String typed =
                MARKS.matcher(text.replace("&", "&amp;").replace("<", "&lt;")).replaceAll("\\\\$1");
        return MAIL.matcher(SITE.matcher(typed.replace("://", "&#58;//")).replaceAll("$1&#46;"))
                .replaceAll("&#64;");
    }

    /** For a text that stands alone: its line breaks stay. */
    public static String asTyped(String text) {
        return plain(text.strip()).replaceAll("\\R", "  \n");
    }
}
