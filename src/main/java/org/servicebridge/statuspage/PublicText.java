package org.servicebridge.statuspage;

/** Makes a text fit for every feed: XML knows no control characters, and no half of a pair. */
final class PublicText {

    private PublicText() {}

    static String of(String text) {
        String clean = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]", "");
        return clean.replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
