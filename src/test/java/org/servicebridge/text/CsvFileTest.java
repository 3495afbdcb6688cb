package org.servicebridge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and rota read files as spreadsheets write them. */
class CsvFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,email\r\nAnn,a@example.org\r\n",
                "NAME;Email\r\nAnn;a@example.org\r\n",
                "sep=;\r\nname;email\r\nAnn;a@example.org\r\n",
                "\ufeff\"sep=|\"\nname|email\nAnn|a@example.org",
                "name\temail\nAnn\ta@example.org\n",
                "name,email,,\nAnn,a@example.org,,\n,,,\n,,,\n",
                "\n\n Name , E\u200bmail \n\nAnn\u00a0,\u200ea@example.org\n\n",
                "name;email;;;\rAnn;a@example.org;;;\r;;;;\r",
                "\"name\",\"email\"\n\"Ann\",\"a@example.org\"\n",
                "\"name\", \"email\"\n\"Ann\", \"a@example.org\"\n",
                " \"name\" ,\t\"email\" \n \"Ann\" , \"a@example.org\" \n",
                "name;email\n\"Ann\";\u00a0\"a@example.org\"\n",
                "name\temail\n \"Ann\"\t \"a@example.org\"\n"
            })
    void a_table_is_the_same_however_it_was_saved(String text) {
        CsvFile file = CsvFile.read(text);

        assertThat(file.fault()).isNull();
        assertThat(file.columns()).containsExactly("name", "email");
        assertThat(file.lines()).singleElement().satisfies(line -> {
            assertThat(line.problem()).isEmpty();
            assertThat(line.cell("name")).isEqualTo("Ann");
            assertThat(line.cell("email")).isEqualTo("a@example.org");
        });
    }

    @Test
    void a_number_that_was_made_a_formula_to_keep_its_zero_is_the_number() {
        CsvFile file = CsvFile.read("name,mobile\nAnn,=\"07700900111\"\nBob,\"=\"\"07700900112\"\"\"\nCid,=A1\n");

        assertThat(file.lines())
                .extracting(line -> line.cell("mobile"))
                .containsExactly("07700900111", "07700900112", "=A1");
    }

    @Test
    void lines_have_the_number_that_an_editor_shows() {
        CsvFile file = CsvFile.read("sep=,\n\nname,note\n\nAnn,\"two\nlines\"\n\n,\nBob,x\n");

        assertThat(file.lines()).extracting(CsvLine::number).containsExactly(5L, 9L);
        assertThat(file.lines().get(0).cell("note")).isEqualTo("two\nlines");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "''#The file is empty.",
                "' ; ;'#The file is empty.",
                "name,,email#Line 1 gives column 2 no name.",
                "name,Email,EMAIL#Line 1 names the column email twice.",
            })
    void what_is_wrong_with_the_headings_is_said(String text, String fault) {
        assertThat(CsvFile.read(text).fault()).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "'PK\u0003\u0004\u0014\u0000'#a workbook",
                "\u00d0\u00cf\u0011\u00e0x#a workbook",
                "%PDF-1.7#a PDF",
                "<!doctype html><table>#a page"
            })
    void another_kind_of_file_is_named_with_what_to_do(String text, String kind) {
        assertThat(CsvFile.read(text).fault())
                .isEqualTo("This is %s, not a CSV file: open it, save the sheet as CSV and send that.", kind);
    }

    @Test
    void an_empty_cell_between_tabs_and_blanks_keeps_its_place() {
        CsvFile file = CsvFile.read("name\temail\tnote\nAnn\t\tx\nBob\t \ty\n");

        assertThat(file.lines()).extracting(line -> line.cell("email")).containsExactly("", "");
        assertThat(file.lines()).extracting(line -> line.cell("note")).containsExactly("x", "y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "Ann,", "Ann,,,,", "Ann,,\u00a0,\u200b", "Ann,,,,,,,"})
    void separators_that_a_spreadsheet_leaves_out_or_adds_change_nothing(String line) {
        CsvFile file = CsvFile.read("name,email,note\n" + line + "\nBob,b@example.org,x\n");

        assertThat(file.lines())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.problem()).isEmpty());
        assertThat(file.lines().get(0).cells())
                .containsEntry("name", "Ann")
                .containsEntry("email", "")
                .containsEntry("note", "");
    }

    @Test
    void what_is_wrong_with_a_line_is_said_with_its_number() {
        assertThat(CsvFile.read("name,email\nAnn,a\n\"Bob,b\n").fault())
                .isEqualTo("Line 3 has a quotation mark that is not closed, or text behind a closed one.");
        assertThat(CsvFile.read("name,email\n\"Ann\"x,a\n").fault()).startsWith("Line 2 has a quotation mark");
        assertThat(CsvFile.read("name,email\nAnn,a\0b\n").fault())
                .isEqualTo("Line 2 has a character that cannot be printed, U+0000, in place 2.");
        assertThat(CsvFile.read("name,email\nSmith, Ann,a@example.org\n")
                        .lines()
                        .get(0)
                        .problem())
                .contains("It has 3 cells instead of 2: a cell with the separator in it stands in quotation marks.");
    }

    @Test
    void bytes_of_every_code_that_spreadsheets_write_are_read() {
        String text = "name\nZoë – ½ €\n";

        for (Charset code : new Charset[] {
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252")
        }) {
            assertThat(DecodedText.of(text.getBytes(code))).as(code.name()).isEqualTo(text);
        }
        assertThat(DecodedText.of(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(text);
        assertThat(DecodedText.of(text.getBytes(StandardCharsets.UTF_16))).isEqualTo(text);
        assertThat(DecodedText.of(new byte[0])).isEmpty();
    }
}
