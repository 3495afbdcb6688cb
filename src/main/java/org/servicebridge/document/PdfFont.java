package org.servicebridge.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The free fonts that libraries bring along: their outlines are embedded, as accessibility asks. */
enum PdfFont {
    /** Of PDFBox: Latin, Greek, Cyrillic and Hebrew. */
    LIBERATION("Liberation Sans", "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf", Weight.BOTH),
    /** Arabic and the scripts of India and Thailand as well, and many signs. */
    NOTO("Noto Sans", "/fonts/sans/NotoSansMerged-Regular.ttf", Weight.NORMAL),
    NOTO_BOLD("Noto Sans", "/fonts/sans/NotoSansMerged-Bold.ttf", Weight.BOLD),
    /** Chinese in both forms, and Japanese. */
    NOTO_CHINESE("Noto Sans SC", "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf", Weight.BOTH);

    private final String family;
    private final String file;
    private final List<Integer> weights;

    PdfFont(String family, String file, List<Integer> weights) {
        this.family = family;
        this.file = file;
        this.weights = weights;
    }

    /** As a style sheet names it. */
    String quotedFamily() {
        return '"' + family + '"';
    }

    void offerTo(PdfRendererBuilder page, PDFontSupplier embedded) {
        weights.forEach(weight -> page.useFont(embedded, family, weight, FontStyle.NORMAL, true));
    }

    /** Its outlines; whoever reads them closes them. */
    TrueTypeFont read() throws IOException {
        InputStream in = Objects.requireNonNull(PdfFont.class.getResourceAsStream(file), "a library has lost its font");
        return new TTFParser().parse(new RandomAccessReadBuffer(in));
    }

    /** Which characters it shows. */
    CmapLookup characters() {
        try (TrueTypeFont font = read()) {
            return font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException("a library's font cannot be read", broken);
        }
    }

    private static final class Weight {

        private static final List<Integer> NORMAL = List.of(400);
        private static final List<Integer> BOLD = List.of(700);
        private static final List<Integer> BOTH = List.of(400, 700);
    }
}
