package org.servicebridge.communication.process;

/** Texts of forms are Markdown; what people typed is shown in them as typed. */
final class Markdown {

    private Markdown() {}

    /** Marks of Markdown and HTML lose their meaning, line breaks stay. */
    static String asTyped(String text) {
        return text.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_{}\\[\\]#|~])", "\\\\$1")
                .replaceAll("\\R", "  \n");
    }
}
