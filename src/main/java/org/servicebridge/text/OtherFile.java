package org.servicebridge.text;

import java.util.Map;
import java.util.Optional;

/** Knows by its first signs what is no CSV file, and says how to make one of it. */
final class OtherFile {

    private static final String SAVE = "This is %s, not a CSV file: open it, save the sheet as CSV and send that.";

    /** A workbook is a packed folder; older ones begin with the sign of their own format. */
    private static final Map<String, String> KINDS = Map.of(
            "PK\u0003\u0004", "a workbook",
            "\u00D0\u00CF\u0011\u00E0", "a workbook",
            "%PDF-", "a PDF",
            "{\\rtf", "a text of a word processor",
            "<!DOCTYPE", "a page",
            "<html", "a page",
            "<?xml", "an XML file");

    private OtherFile() {}

    /** The sentence for whoever sent it; empty where it may be a CSV file. */
    static Optional<String> of(String text) {
        return KINDS.entrySet().stream()
                .filter(kind -> text.stripLeading()
                        .regionMatches(true, 0, kind.getKey(), 0, kind.getKey().length()))
                .map(kind -> SAVE.formatted(kind.getValue()))
                .findFirst();
    }
}
