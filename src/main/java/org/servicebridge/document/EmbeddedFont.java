package org.servicebridge.document;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** A font of one PDF, read when the first character needs it, with the outlines that the PDF uses. */
final class EmbeddedFont extends PDFontSupplier {

    private final PdfFont font;
    private final PDDocument document;
    private @Nullable TrueTypeFont outlines;
    private @Nullable PDFont embedded;

    EmbeddedFont(PdfFont font, PDDocument document) {
        super(null);
        this.font = font;
        this.document = document;
    }

    @Override
    public PDFont supply() {
        PDFont known = embedded;
        if (known != null) {
            return known;
        }
        try {
            TrueTypeFont read = font.read();
            outlines = read;
            read.getCmap()
                    .setCmaps(Arrays.stream(read.getCmap().getCmaps())
                            .map(WrittenCharacters::new)
                            .toArray(CmapSubtable[]::new));
            PDFont made = PDType0Font.load(document, read, true);
            embedded = made;
            return made;
        } catch (IOException broken) {
            throw new UncheckedIOException("a library's font cannot be read", broken);
        }
    }

    /** Only when the PDF is written, which takes the outlines out of it. */
    void close() throws IOException {
        if (outlines != null) {
            outlines.close();
        }
    }
}
