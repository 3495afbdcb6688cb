package org.servicebridge.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Makes a tagged PDF of a document: the same page, readable by a screen reader. */
@Component
public class PdfFile {

    /** The one free font that the library brings along: its outlines are embedded, as accessibility asks. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    public byte[] of(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        for (int weight : new int[] {NORMAL, BOLD}) {
            builder.useFont(PdfFile::font, "Liberation Sans", weight, FontStyle.NORMAL, true);
        }
        builder.withHtmlContent(document.html(), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "the library has lost its font");
    }
}
