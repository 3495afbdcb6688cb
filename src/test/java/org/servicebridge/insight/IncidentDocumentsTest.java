package org.servicebridge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.servicebridge.testing.AnIncident.anIncident;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.document.Document;
import org.servicebridge.document.Fact;
import org.servicebridge.document.PdfFile;
import org.servicebridge.document.WriteDocument;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Documents are read by whoever may see the incident, as a page and as a tagged PDF of the same content. */
@EngineTest
class IncidentDocumentsTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private WriteDocument writeDocument;

    @Autowired
    private PdfFile pdf;

    @Autowired
    private Incidents incidents;

    @Autowired
    private MovableClock clock;

    private Pages bridge;
    private Pages ecab;

    @BeforeEach
    void signIn() {
        bridge = Pages.of(context, "bridge", Groups.SERVICE_BRIDGE);
        ecab = Pages.of(context, "ecab", Groups.ECAB);
    }

    @Test
    void the_page_lists_the_document_with_its_versions_and_lets_it_be_read_and_taken() throws Exception {
        // given
        Document first = written(anIncident());
        Document second = written(first.incident());
        String documents = "/incidents/" + first.incident() + "/documents/";

        // when, then
        assertThat(second.version()).isEqualTo(2);
        bridge.open("/incidents/" + first.incident())
                .andExpect(content().string(containsString(documents + second.id() + ".pdf")))
                .andExpect(content().string(containsString("Minutes of a test, version 1")));
        bridge.open(documents + first.id())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;b&gt;approved&lt;/b&gt;")));
        bridge.open(documents + first.id() + ".pdf")
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString(first.incident() + "-CR-000001-ecab-minutes-1.pdf")))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void the_pdf_is_tagged_titled_and_says_what_the_page_says() throws Exception {
        // given
        Document document = written(anIncident());

        // when
        try (PDDocument file = Loader.loadPDF(pdf.of(document))) {

            // then
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(file.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Minutes of a test");
            assertThat(new PDFTextStripper().getText(file)).contains("<b>approved</b>", document.incident());
        }
    }

    @Test
    void of_an_incident_that_somebody_may_not_see_there_are_no_documents() throws Exception {
        // given
        Document hidden = written(anIncident().flagged(new Flags(false, false, true)));
        Document other = written(anIncident());

        // when, then
        ecab.open("/incidents/" + hidden.incident() + "/documents/" + hidden.id())
                .andExpect(status().isNotFound());
        ecab.open("/incidents/" + hidden.incident() + "/documents/" + hidden.id() + ".pdf")
                .andExpect(status().isNotFound());
        ecab.open("/incidents/" + other.incident() + "/documents/" + hidden.id())
                .andExpect(status().isNotFound());
        ecab.open("/incidents/" + other.incident() + "/documents/" + other.id()).andExpect(status().isOk());
    }

    private Document written(AnIncident incident) {
        return written(incident.managedIn(incidents, clock).reference());
    }

    private Document written(String reference) {
        return writeDocument.write(
                reference,
                "ecab-minutes",
                "CR-000001",
                "Minutes of a test",
                Map.of(
                        "decision", List.of(new Fact("Decision", "<b>approved</b>")),
                        "present", List.of(),
                        "approvals", List.of(),
                        "heard", List.of(),
                        "notes", "None"),
                Actor.SYSTEM);
    }
}
