package org.servicebridge.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Makes a tagged PDF of a document: the same page, readable by a screen reader, in whatever script somebody wrote. */
@Component
public class PdfFile {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    /** A word wider than its place is broken; a table is never wider than the page. */
    private static final String FITS =
            "<style>body { word-wrap: break-word; } table { table-layout: fixed; }</style></head>";

    private static final String FAMILY = "\"Liberation Sans\"";

    public byte[] of(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        for (int weight : new int[] {NORMAL, BOLD}) {
            builder.useFont(PdfFont.LIBERATION::open, "Liberation Sans", weight, FontStyle.NORMAL, true);
            builder.useFont(PdfFont.NOTO_CHINESE::open, "Noto Sans SC", weight, FontStyle.NORMAL, true);
        }
        builder.useFont(PdfFont.NOTO::open, "Noto Sans", NORMAL, FontStyle.NORMAL, true);
        builder.useFont(PdfFont.NOTO_BOLD::open, "Noto Sans", BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(printable(document.html()), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    private static String printable(String html) {
        return Glyphs.named(html)
                .replace(FAMILY, FAMILY + ", \"Noto Sans\", \"Noto Sans SC\"")
                .replaceFirst("</head>", FITS);
    }
}
