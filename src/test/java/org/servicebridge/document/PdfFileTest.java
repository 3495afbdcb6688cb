package org.servicebridge.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Incidents;
import org.servicebridge.review.RingRounds;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Each kind of document becomes a PDF that a screen reader can read: PDF/UA. */
@EngineTest
class PdfFileTest {

    private static final List<Fact> FACTS = List.of(
            new Fact("Investigations to date", "Logs of all nodes:\n– node 1\n– node 2"),
            new Fact("Timescales", "“By noon” & no later than 13:00 < 14:00, naïve café, £5, €6"));

    @Autowired
    private WriteDocument writeDocument;

    @Autowired
    private PdfFile pdf;

    @Autowired
    private Incidents incidents;

    @Autowired
    private MovableClock clock;

    @ParameterizedTest
    @MethodSource("documents")
    void each_kind_is_tagged_titled_and_readable(String kind, Map<String, ?> values, List<String> said)
            throws IOException {
        // given
        clock.setLondon("2026-11-24T14:07:00");
        Document document = written(kind, values);

        // when
        try (TaggedPdf file = new TaggedPdf(pdf.of(document))) {

            // then
            assertThat(file.isMarked()).isTrue();
            assertThat(file.title()).isEqualTo("A document of a test");
            assertThat(file.showsItsTitle()).isTrue();
            assertThat(file.language()).isEqualTo("en-GB");
            assertThat(file.metadata()).contains("pdfuaid");
            assertThat(file.embedsItsFonts()).isTrue();
            assertThat(file.tags()).containsOnlyOnce("H1").contains("P");
            assertThat(file.text())
                    .contains("A document of a test", document.incident(), "Severity 1", "Spine Core")
                    .contains(said)
                    .doesNotContain("#");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tables_have_header_cells_that_say_what_they_head(String kind, Map<String, ?> values) throws IOException {
        try (TaggedPdf file = new TaggedPdf(pdf.of(written(kind, values)))) {
            assertThat(file.tags()).contains("Table", "TR", "TH", "TD");
            assertThat(file.headerScopes()).containsExactly("Column", "Row");
        }
    }

    @Test
    void a_long_document_breaks_into_pages_and_loses_nothing() throws IOException {
        Document document = written(
                "action-plan",
                Map.of(
                        "by",
                        "Sam",
                        "facts",
                        List.of(new Fact("Work streams", "A line of a long plan.\n".repeat(150) + "The end."))));

        try (TaggedPdf file = new TaggedPdf(pdf.of(document))) {
            assertThat(file.pages()).isGreaterThan(2);
            assertThat(file.text()).contains("The end.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zażółć gęślą jaźń",
                "Ελληνικά",
                "Русский язык",
                "שלום",
                "中文 简体 繁體",
                "日本語 かな",
                "हिन्दी",
                "ไทย",
                "½ – “€” ™",
                "Tŷ Hafan"
            })
    void each_script_is_written_in_a_font_that_has_it(String text) throws IOException {
        try (TaggedPdf file = new TaggedPdf(pdf.of(saying(text)))) {
            assertThat(file.embedsItsFonts()).isTrue();
            assertThat(plain(file.text())).contains(plain(text)).doesNotContain("U+", "#");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"日本語", "人山水火", "中文 繁體", "µ Ω é"})
    void whoever_copies_gets_the_characters_that_were_written(String text) throws IOException {
        try (TaggedPdf file = new TaggedPdf(pdf.of(saying(text)))) {
            assertThat(file.text()).contains(text);
        }
    }

    @Test
    void arabic_is_joined_and_runs_from_right_to_left() throws IOException {
        try (TaggedPdf file = new TaggedPdf(pdf.of(saying("العربية")))) {
            assertThat(file.embedsItsFonts()).isTrue();
            assertThat(plain(file.text())).contains("العربية");
            assertThat(file.text()).doesNotContain("U+", "#");
        }
    }

    @Test
    void what_no_font_has_is_named_where_it_stands() throws IOException {
        try (TaggedPdf file = new TaggedPdf(pdf.of(saying("Down 💥 at 한국 👩\u200d⚕️ end")))) {
            assertThat(file.text())
                    .contains("Down [U+1F4A5] at [U+D55C][U+AD6D]")
                    .contains("end")
                    .doesNotContain("#", "U+200D", "U+FE0F");
        }
    }

    @Test
    void a_word_wider_than_the_page_is_broken_and_not_cut() throws IOException {
        try (TaggedPdf file = new TaggedPdf(pdf.of(saying("https://example.org/" + "x".repeat(300) + " end")))) {
            assertThat(file.rightmost()).isLessThan(file.width());
            assertThat(file.text().chars().filter(each -> each == 'x').count()).isGreaterThanOrEqualTo(300);
        }
    }

    /** Who takes the text out of a PDF gets joined letters, which are the same to a reader. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private Document saying(String text) {
        return written("action-plan", Map.of("by", "Sam", "facts", List.of(new Fact("Risks", text))));
    }

    private static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("action-plan", Map.of("by", "Sam", "facts", FACTS), List.of("Given by Sam", "naïve café")),
                Arguments.of(
                        "management-summary",
                        Map.of("reviewer", "Service Management Lead", "facts", FACTS),
                        List.of("approved by Service Management Lead", "13:00 < 14:00")),
                Arguments.of(
                        "endpoint-letter",
                        Map.of("recipient", "Example Systems", "facts", FACTS),
                        List.of("To Example Systems", "The Service Owner")),
                Arguments.of(
                        "state-of-the-nation",
                        impactTable(),
                        List.of("2:03pm", "All sign in (Sam)", "Example Pharmacy")),
                Arguments.of("ecab-minutes", minutes(), List.of("Notes of the meeting", "node 2")));
    }

    private static Stream<Arguments> tables() {
        return Stream.of(Arguments.of("state-of-the-nation", impactTable()), Arguments.of("ecab-minutes", minutes()));
    }

    private static Map<String, ?> impactTable() {
        return Map.of(
                "rings",
                List.of(new RingRounds.Ring(
                        "Example Trust", Instant.parse("2026-11-24T14:03:00Z"), "No impact", "All sign in", "Sam")),
                "missing",
                List.of("Example Pharmacy"));
    }

    private static Map<String, ?> minutes() {
        return Map.of("decision", FACTS, "present", FACTS, "approvals", FACTS, "heard", FACTS, "notes", "None");
    }

    private Document written(String kind, Map<String, ?> values) {
        String incident = anIncident().managedIn(incidents, clock).reference();
        return writeDocument.write(incident, kind, incident, "A document of a test", values, Actor.SYSTEM);
    }
}
