package org.servicebridge.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** Makes a tagged PDF of a document: the same page, readable by a screen reader, in whatever script somebody wrote. */
@Component
public class PdfFile {

    /** A word wider than its place is broken; a table is never wider than the page. */
    private static final String FITS =
            "<style>body { word-wrap: break-word; } table { table-layout: fixed; }</style></head>";

    public byte[] of(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        String page = Glyphs.named(document.html());
        Set<PdfFont> fonts = Glyphs.fontsFor(page);
        builder.withHtmlContent(printable(page, fonts), null);
        builder.toStream(out);
        try (PDDocument file = new PDDocument();
                EmbeddedFonts embedded = new EmbeddedFonts(file)) {
            builder.usePDDocument(file);
            fonts.forEach(font -> font.offerTo(builder, embedded.of(font)));
            builder.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    private static String printable(String page, Set<PdfFont> fonts) {
        String families = fonts.stream().map(PdfFont::quotedFamily).distinct().collect(Collectors.joining(", "));
        return page.replace(PdfFont.LIBERATION.quotedFamily(), families).replaceFirst("</head>", FITS);
    }
}
