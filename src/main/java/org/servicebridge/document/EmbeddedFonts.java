package org.servicebridge.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The fonts of one PDF, which are needed until it is written. */
final class EmbeddedFonts implements AutoCloseable {

    private final PDDocument document;
    private final List<EmbeddedFont> fonts = new ArrayList<>();

    EmbeddedFonts(PDDocument document) {
        this.document = document;
    }

    EmbeddedFont of(PdfFont font) {
        EmbeddedFont embedded = new EmbeddedFont(font, document);
        fonts.add(embedded);
        return embedded;
    }

    @Override
    public void close() throws IOException {
        for (EmbeddedFont font : fonts) {
            font.close();
        }
    }
}
