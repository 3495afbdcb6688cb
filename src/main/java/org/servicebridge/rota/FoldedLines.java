package org.servicebridge.rota;

import java.nio.charset.StandardCharsets;

/** Folds the lines of a calendar as every calendar program can read them: after 75 octets at most, and never within a character (RFC 5545). */
final class FoldedLines {

    private static final int LONGEST = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    static String of(String calendar) {
        StringBuilder folded = new StringBuilder(calendar.length());
        int octets = 0;
        for (int place = 0; place < calendar.length(); place = calendar.offsetByCodePoints(place, 1)) {
            String character = Character.toString(calendar.codePointAt(place));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            boolean ends = character.equals("\r") || character.equals("\n");
            if (!ends && octets + size > LONGEST) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.append(character);
            octets = ends ? 0 : octets + size;
        }
        return folded.toString();
    }
}
