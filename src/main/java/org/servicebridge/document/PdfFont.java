package org.servicebridge.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The free fonts that libraries bring along: their outlines are embedded, as accessibility asks. */
enum PdfFont {
    /** Of PDFBox: Latin, Greek, Cyrillic and Hebrew. */
    LIBERATION("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
    /** Arabic and the scripts of India and Thailand as well, and many signs. */
    NOTO("/fonts/sans/NotoSansMerged-Regular.ttf"),
    NOTO_BOLD("/fonts/sans/NotoSansMerged-Bold.ttf"),
    /** Chinese in both forms, and Japanese. */
    NOTO_CHINESE("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf");

    private final String file;

    PdfFont(String file) {
        this.file = file;
    }

    InputStream open() {
        return Objects.requireNonNull(PdfFont.class.getResourceAsStream(file), "a library has lost its font");
    }

    /** Which characters it shows. */
    CmapLookup characters() {
        try (InputStream in = open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException("a library's font cannot be read", broken);
        }
    }
}
