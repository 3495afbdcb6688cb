package org.servicebridge.engine;

/** Puts what people typed into the Markdown that forms show, as they typed it: marks and HTML lose their meaning. */
public final class Markdown {

    private Markdown() {}

    /** For a place within a line or a paragraph. */
    public static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_{}\\[\\]#|~])", "\\\\$1");
    }

    /** For a text that stands alone: its line breaks stay. */
    public static String asTyped(String text) {
        return plain(text.strip()).replaceAll("\\R", "  \n");
    }
}
