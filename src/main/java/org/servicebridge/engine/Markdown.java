package org.servicebridge.engine;

/** Puts what people typed into the markdown that forms show. */
public final class Markdown {

    private Markdown() {}

    /** Mark-up and HTML that somebody typed, shown as typed. */
    public static String plain(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replaceAll("([\\\\`*_{}\\[\\]#|~])", "\\\\$1");
    }
}
