package org.servicebridge.document;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.jspecify.annotations.Nullable;

/**
 * Which character an outline of a font stands for. A font draws a Chinese character and the radical of the same shape by one
 * outline, of which a PDF would note the radical: whoever copies or searches would not get what was written.
 */
final class WrittenCharacters extends CmapSubtable {

    private static final Comparator<Integer> WRITTEN_FIRST = Comparator.comparing(WrittenCharacters::standsForAnother);

    private final CmapSubtable font;

    WrittenCharacters(CmapSubtable font) {
        this.font = font;
        setPlatformId(font.getPlatformId());
        setPlatformEncodingId(font.getPlatformEncodingId());
    }

    @Override
    public int getGlyphId(int character) {
        return font.getGlyphId(character);
    }

    @Override
    public @Nullable List<Integer> getCharCodes(int glyph) {
        List<Integer> characters = font.getCharCodes(glyph);
        return characters == null
                ? null
                : characters.stream().sorted(WRITTEN_FIRST).toList();
    }

    /** Radicals and what stands in Unicode for the sake of older codes. */
    private static boolean standsForAnother(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                && !Normalizer.isNormalized(Character.toString(character), Normalizer.Form.NFKC);
    }
}
