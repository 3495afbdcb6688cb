package org.servicebridge.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF back as a screen reader would: its title, language and tags. */
final class TaggedPdf implements AutoCloseable {

    private final PDDocument file;

    TaggedPdf(byte[] content) {
        try {
            this.file = Loader.loadPDF(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isMarked() {
        return file.getDocumentCatalog().getMarkInfo().isMarked();
    }

    boolean showsItsTitle() {
        return file.getDocumentCatalog().getViewerPreferences().displayDocTitle();
    }

    String title() {
        return file.getDocumentInformation().getTitle();
    }

    String language() {
        return file.getDocumentCatalog().getLanguage();
    }

    /** The metadata in which a file claims to be PDF/UA. */
    String metadata() throws IOException {
        return new String(file.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
    }

    String text() throws IOException {
        return new PDFTextStripper().getText(file);
    }

    /** How far to the right anything reaches, in points. */
    float rightmost() throws IOException {
        float[] right = {0};
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                right[0] = Math.max(right[0], text.getXDirAdj() + text.getWidthDirAdj());
            }
        }.getText(file);
        return right[0];
    }

    float width() {
        return file.getPage(0).getMediaBox().getWidth();
    }

    int pages() {
        return file.getNumberOfPages();
    }

    /** The types of all tags in reading order, for instance H1, P, Table, TR, TH. */
    List<String> tags() {
        List<String> found = new ArrayList<>();
        collect(file.getDocumentCatalog().getStructureTreeRoot(), found);
        return found;
    }

    /** What header cells say of their direction: Row, Column. */
    TreeSet<String> headerScopes() {
        TreeSet<String> scopes = new TreeSet<>();
        scopes(file.getDocumentCatalog().getStructureTreeRoot(), scopes);
        return scopes;
    }

    boolean embedsItsFonts() throws IOException {
        for (PDPage page : file.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources.getFontNames()) {
                if (!Objects.requireNonNull(resources.getFont(name)).isEmbedded()) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static void collect(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element.getStructureType());
                collect(element, found);
            }
        }
    }

    private static void scopes(PDStructureNode node, TreeSet<String> scopes) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("TH")) {
                    for (int i = 0; i < element.getAttributes().size(); i++) {
                        scopes.add(String.valueOf(element.getAttributes()
                                .getObject(i)
                                .getCOSObject()
                                .getNameAsString("Scope")));
                    }
                }
                scopes(element, scopes);
            }
        }
    }
}
