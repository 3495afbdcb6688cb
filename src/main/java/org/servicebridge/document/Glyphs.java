package org.servicebridge.document;

import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;

/** Says where the fonts of a document lack a character: its number stands there, by which a reader can look it up. */
final class Glyphs {

    /** Those of one weight. */
    private static final List<CmapLookup> ALONE =
            List.of(PdfFont.LIBERATION.characters(), PdfFont.NOTO_CHINESE.characters());

    private static final List<CmapLookup> BOTH = List.of(PdfFont.NOTO.characters(), PdfFont.NOTO_BOLD.characters());

    private Glyphs() {}

    /** The text with {@code [U+1F4A5]} in the place of what no font shows. */
    static String named(String text) {
        StringBuilder named = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isShown(character)) {
                named.appendCodePoint(character);
            } else if (!isJoiner(character)) {
                named.append("[U+%04X]".formatted(character));
            }
        });
        return named.toString();
    }

    /** In each weight that a heading or a cell may have. */
    private static boolean isShown(int character) {
        return character < ' '
                || ALONE.stream().anyMatch(font -> has(font, character))
                || BOTH.stream().allMatch(font -> has(font, character));
    }

    /** It shows nothing by itself. */
    private static boolean isJoiner(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT || character >= 0xFE00 && character <= 0xFE0F;
    }

    private static boolean has(CmapLookup font, int character) {
        return font.getGlyphId(character) > 0;
    }
}
