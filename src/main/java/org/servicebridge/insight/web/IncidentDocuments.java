package org.servicebridge.insight.web;

import java.nio.charset.StandardCharsets;
import org.servicebridge.access.CurrentActor;
import org.servicebridge.document.Document;
import org.servicebridge.document.Documents;
import org.servicebridge.document.PdfFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An incident's documents, to read in the browser or to take along as PDF. */
@Controller
class IncidentDocuments {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Documents documents;
    private final PdfFile pdf;
    private final CurrentActor currentActor;

    IncidentDocuments(Documents documents, PdfFile pdf, CurrentActor currentActor) {
        this.documents = documents;
        this.pdf = pdf;
        this.currentActor = currentActor;
    }

    @GetMapping("/incidents/{reference}/documents/{id:\\d+}")
    ResponseEntity<String> read(@PathVariable String reference, @PathVariable long id) {
        Document document = documents.read(reference, id, currentActor.get());
        return ResponseEntity.ok().contentType(HTML).body(document.html());
    }

    @GetMapping("/incidents/{reference}/documents/{id:\\d+}.pdf")
    ResponseEntity<byte[]> take(@PathVariable String reference, @PathVariable long id) {
        Document document = documents.read(reference, id, currentActor.get());
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(document.fileName() + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(pdf.of(document));
    }
}
