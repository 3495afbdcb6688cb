package org.servicebridge.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.UnicodeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every door reads texts clean, before anything judges them. */
class CleanTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t ",
                "\u00a0\u00a0",
                "\u2007\u202f\u3000",
                "\u200b\u200c\u200d\u2060\ufeff",
                "\u202a\u202e\u2066\u2069\u200e\u200f\u061c",
                "\u00ad",
                "\u2800\u3164\u115f\u1160\uffa0",
                "\u180e\u034f\ufe0f",
                "\u2028\u2029\u0085\u000b\u000c"
            })
    void what_shows_nothing_is_blank(String text) {
        assertThat(CleanText.isBlank(text)).isTrue();
        assertThat(CleanText.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x1D159,
                0x16FE4,
                0x2065,
                0xFFF0,
                0xFFF8,
                0xE0080,
                0xE00FF,
                0xE0FFF,
                0x180F,
                0x1BCA0,
                0x1D173,
                0x0301,
                0x20DD,
                0xE01EF,
                0x30000 + 0xFFF0
            })
    void a_character_that_shows_nothing_by_itself_is_blank(int character) {
        String text = Character.toString(character);

        assertThat(CleanText.isBlank(text)).isTrue();
        assertThat(CleanText.isBlank(" " + text.repeat(3) + "\n")).isTrue();
        assertThat(CleanText.of("a" + text)).isNotEmpty();
    }

    @Test
    void all_that_unicode_lets_a_program_ignore_is_blank_and_gone_from_texts() {
        for (UnicodeSet.EntryRange range : new UnicodeSet("[:Default_Ignorable_Code_Point:]").ranges()) {
            for (int character = range.codepoint; character <= range.codepointEnd; character++) {
                assertThat(CleanText.of(Character.toString(character)))
                        .as("U+%04X", character)
                        .isEmpty();
                assertThat(CleanText.line("a " + Character.toString(character) + "b")
                                .replaceAll(" +", " "))
                        .as("U+%04X", character)
                        .isEqualTo("a b");
            }
        }
    }

    /** Of which the names alone say that they are empty: whoever takes up a newer Unicode hears of more of them here. */
    @Test
    void a_filler_or_blank_of_a_script_is_blank() {
        Pattern empty = Pattern.compile(
                "(?:HALFWIDTH )?HANGUL.* FILLER|.* SCRIPT FILLER|BRAILLE PATTERN BLANK|.* NULL NOTEHEAD");

        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(character -> empty.matcher(String.valueOf(UCharacter.getName(character)))
                                .matches())
                        .mapToObj(Character::toString))
                .hasSizeGreaterThan(6)
                .allMatch(CleanText::isBlank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🫠", "🫡 melted", "?", "…", "½", "é", "日", "\uE000", "7", "-", "ا", "١"})
    void what_shows_something_is_not_blank(String text) {
        assertThat(CleanText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Log\u200bin, Login",
        "db01\u202eexe.bat\u202c, db01exe.bat",
        "a\u00a0b\u202fc\u2009d, a b c d",
        "'  x\u00a0', x",
        "cafe\u0301, café",
        "\ufeffname, name",
    })
    void invisible_characters_go_and_odd_blanks_become_blanks(String written, String clean) {
        assertThat(CleanText.of(written)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩\u200d⚕️ on site",
                "👨\u200d👩\u200d👧\u200d👦",
                "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
                "☎️",
                "می\u200cخواهم",
                "क्\u200dष",
                "عربي ٣٤",
                "עברית",
                "中文",
                "Tŷ Hafan",
                "one\n\ntwo\tthree"
            })
    void what_is_seen_stays(String text) {
        assertThat(CleanText.of(text)).isEqualTo(text);
        assertThat(CleanText.fault(text)).isEmpty();
    }

    @Test
    void joiners_that_join_nothing_go() {
        assertThat(CleanText.of("a\u200db👩\u200d\u200cx")).isEqualTo("ab👩x");
    }

    @Test
    void every_end_of_a_line_is_one() {
        assertThat(CleanText.of("a\r\nb\rc\u2028d\u0085e\u000bf")).isEqualTo("a\nb\nc\nd\ne\nf");
        assertThat(CleanText.line("a\r\nb\tc\u2029d")).isEqualTo("a b c d");
    }

    @ParameterizedTest
    @CsvSource({
        "ab\u0000c, U+0000, 3",
        "'\u0007', U+0007, 1",
        "'💥\u001b', U+001B, 2",
        "x\ud83d, U+D83D, 2",
        "y\uffff, U+FFFF, 2"
    })
    void what_cannot_be_printed_is_named_with_its_place(String text, String character, int place) {
        assertThat(CleanText.fault(text))
                .contains("has a character that cannot be printed, %s, in place %d".formatted(character, place));
        assertThat(CleanText.fault(CleanText.printable(text))).isEmpty();
    }

    @Test
    void an_emoji_counts_one_and_is_never_cut_in_two() {
        assertThat(CleanText.length("💥".repeat(600))).isEqualTo(600);
        assertThat(CleanText.cut("💥".repeat(6), 4)).isEqualTo("💥💥💥…");
        assertThat(CleanText.cut("💥".repeat(4), 4)).isEqualTo("💥💥💥💥");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👨\u200d👩\u200d👧",
                "👩🏻\u200d❤️\u200d💋\u200d👨🏼",
                "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
                "🇬🇧",
                "☎️",
                "1️⃣",
                "ẛ̣̣",
                "한"
            })
    void what_people_see_as_one_character_counts_one_and_is_never_cut_in_two(String one) {
        assertThat(CleanText.length(one.repeat(300))).isEqualTo(300);
        assertThat(CleanText.cut(one.repeat(4), 4)).isEqualTo(one.repeat(4));
        assertThat(CleanText.cut(one.repeat(6), 4)).isEqualTo(one.repeat(3) + "…");
    }

    @Test
    void what_no_column_holds_is_too_long_all_the_same() {
        String families = "👨\u200d👩\u200d👧".repeat(1_000);
        String piled = "a" + "\u0323".repeat(5_000);

        assertThat(CleanText.length(families)).isGreaterThan(4_000);
        assertThat(CleanText.length(piled)).isGreaterThan(4_000);
        assertThat(CleanText.cut(families, 1_000)).isEqualTo("👨\u200d👩\u200d👧".repeat(799) + "…");
        assertThat(CleanText.cut(piled, 1_000)).isEqualTo("…");
        assertThat(CleanText.cut("x".repeat(4_001), 4_000)).hasSize(4_000).endsWith("x…");
    }

    @ParameterizedTest
    @CsvSource({
        "HSSI-000042, HSSI-000042",
        "hssi-42, HSSI-000042",
        "Hssi 0042, HSSI-000042",
        "'\u00a0hssi-000042\u200b', HSSI-000042",
        "HSSI-1234567, HSSI-1234567",
        "HSSI\u20112, HSSI-000002",
        "hssi\u20133, HSSI-000003",
        "hssi\u20144, HSSI-000004",
        "HSSI\u2010000042, HSSI-000042",
        "HSSI\u221242, HSSI-000042",
        "hssi_42, HSSI-000042",
        "HSSI42, HSSI-000042",
        "HSSI:1, HSSI-000001",
        "HSSI: 1, HSSI-000001",
        "HSSI - 1, HSSI-000001",
        "hssi \u2013 000042, HSSI-000042",
        "HSSI #42, HSSI-000042",
        "HSSI.42, HSSI-000042",
        "HSSI/42, HSSI-000042",
        "HSSI-\uff11\uff12, HSSI-000012",
        "\uff28\uff33\uff33\uff29\uff0d\uff14\uff12, HSSI-000042",
        "HSSI\uff1a42, HSSI-000042",
        "HSSI-\u0664\u0662, HSSI-000042",
        "HSSI-000042., HSSI-000042",
        "[HSSI-42], HSSI-000042",
        "(hssi-42), HSSI-000042",
        "'\u201cHSSI-42\u201d,', HSSI-000042",
        "HSSI No. 42, HSSI-000042",
        "hssi number 42, HSSI-000042",
        "HSSI--42, HSSI-000042",
        "https://bridge.example.org/incidents/HSSI-000042, HSSI-000042",
        "HSSI-42 and 43, HSSI-42 and 43",
        "42, 42",
        "HSSI--, HSSI--",
        "HSSI-1-2, HSSI-1-2",
        "HSSI-1234567890123, HSSI-1234567890123",
        "INC-42, INC-42",
        "HSSI-x, HSSI-x",
    })
    void a_reference_is_read_in_any_case_and_without_zeros(String typed, String reference) {
        assertThat(HssiReference.typed(typed)).isEqualTo(reference);
    }

    @Property
    void a_clean_text_stays_as_it_is(@ForAll @StringLength(max = 200) String text) {
        String clean = CleanText.of(text);

        assertThat(CleanText.of(clean)).isEqualTo(clean);
        assertThat(CleanText.fault(CleanText.printable(text))).isEmpty();
    }
}
