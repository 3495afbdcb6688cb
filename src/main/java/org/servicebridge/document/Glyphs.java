package org.servicebridge.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;

/** Says where the fonts of a document lack a character: its number stands there, by which a reader can look it up. */
final class Glyphs {

    private static final CmapLookup LIBERATION = PdfFont.LIBERATION.characters();
    private static final CmapLookup CHINESE = PdfFont.NOTO_CHINESE.characters();
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

    /**
     * The fonts that a text needs: reading one takes longer than writing a document, and what is written is nearly always Latin.
     *
     * @param named without characters that no font shows
     */
    static Set<PdfFont> fontsFor(String named) {
        Set<PdfFont> fonts = EnumSet.of(PdfFont.LIBERATION);
        named.codePoints().filter(character -> !has(LIBERATION, character)).forEach(character -> {
            if (isInBoth(character)) {
                fonts.add(PdfFont.NOTO);
                fonts.add(PdfFont.NOTO_BOLD);
            } else if (character >= ' ') {
                fonts.add(PdfFont.NOTO_CHINESE);
            }
        });
        return fonts;
    }

    /** In each weight that a heading or a cell may have. */
    private static boolean isShown(int character) {
        return character < ' ' || has(LIBERATION, character) || has(CHINESE, character) || isInBoth(character);
    }

    private static boolean isInBoth(int character) {
        return BOTH.stream().allMatch(font -> has(font, character));
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
