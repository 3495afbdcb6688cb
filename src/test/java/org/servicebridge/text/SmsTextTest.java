package org.servicebridge.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text message is previewed, counted and sent as GOV.UK Notify sends it. */
class SmsTextTest {

    @ParameterizedTest(name = "{0} times {1}: {2} characters in {3} parts")
    @CsvSource({
        "1, a, 1, 1", "160, a, 160, 1", "161, a, 161, 2", "306, a, 306, 2", "307, a, 307, 3", "918, a, 918, 6",
        "919, a, 919, 7", "80, €, 80, 1", "81, €, 81, 2", "153, €, 153, 2", "154, €, 154, 3", "70, ŵ, 70, 1",
        "71, ŵ, 71, 2", "134, ŵ, 134, 2", "135, ŵ, 135, 3", "402, ŵ, 402, 6", "403, ŵ, 403, 7", "160, 😀, 160, 1",
        "161, 😀, 161, 2", "70, á, 70, 1", "71, á, 71, 2", "160, é, 160, 1",
    })
    void characters_and_parts(int times, String character, int characters, int parts) {
        SmsText sms = SmsText.of(character.repeat(times));

        assertThat(sms.characters()).isEqualTo(characters);
        assertThat(sms.parts()).isEqualTo(parts);
    }

    @Test
    void nothing_is_no_part() {
        assertThat(SmsText.of("  ").parts()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"^", "{", "}", "[", "]", "~", "|", "\\", "€"})
    void characters_of_the_second_table_count_one_and_are_kept(String character) {
        assertThat(SmsText.of(character)).isEqualTo(new SmsText(character, true, 1, 1, ""));
    }

    @Test
    void curly_quotes_dashes_ellipses_and_odd_blanks_become_plain() {
        SmsText sms = SmsText.of(
                "\u2018a\u2019 \u201Cb\u201D\u00A0c \u2013 d\u2014e\u2026\u202Ff\u2022\u200B\r\ng\u0065\u0301");

        assertThat(sms.text()).isEqualTo("'a' \"b\" c - d-e... f*\ngé");
        assertThat(sms.shortAlphabet()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "restored in ½ day, restored in 1/2 day",
        "in 1½ hours, in 1 1/2 hours",
        "10³ users, 10^3 users",
        "about 10⁻¹², about 10^-12",
        "30 m², 30 m^2",
        "x²3, x^2 3",
        "step 1①0, step 1 1 0",
        "H₂O, H2O",
        "Łódź, Lódz",
        "ça va, ca va",
        "Škoda, Skoda",
        "ế, ê",
        "ﬁx №1™, fix No1TM",
        "２０ °C, 20 degrees C",
        "up ↔ down, up ? down",
        "Ναι, ???",
        "💥💥, ??",
        "👩\u200d⚕️, ??",
        "Tŷ Hafan, Tŷ Hafan",
        "'one , two .', 'one, two.'",
        "'a    b', a b",
        "' \u00a0 ', ''",
    })
    void what_is_previewed_is_what_notify_would_send(String written, String arrives) {
        assertThat(SmsText.of(written).text()).isEqualTo(arrives);
    }

    @Test
    void blanks_and_empty_lines_are_set_as_notify_sets_them() {
        assertThat(SmsText.of("  one \n\n\n\n  two\tthree  \n").text()).isEqualTo("one\n\ntwo three");
    }

    @ParameterizedTest
    @CsvSource({
        "Tŷ, false",
        "Gŵyl, false",
        "château, false",
        "crème, true",
        "ñandú, false",
        "Łódź, false",
        "straße, true"
    })
    void only_letters_of_welsh_take_the_wide_alphabet(String written, boolean shortAlphabet) {
        assertThat(SmsText.of(written).shortAlphabet()).isEqualTo(shortAlphabet);
    }

    @Test
    void what_is_lost_is_named_beside_the_numbers() {
        assertThat(SmsText.of("Down 💥 and 中文").inNumbers())
                .isEqualTo("13 of 918 characters, 1 part, ? in place of 💥 中 文");
        assertThat(SmsText.of("Down").inNumbers()).isEqualTo("4 of 918 characters, 1 part");
        assertThat(SmsText.of("Tŷ").inNumbers()).isEqualTo("2 of 918 characters, 1 part, in UCS-2");
    }

    @Test
    void the_service_name_that_notify_puts_before_it_counts_in_the_parts_and_is_shown() {
        SmsText sms = SmsText.of("a".repeat(150), " Service Bridge\u00a0");

        assertThat(sms.arrives()).isEqualTo("Service Bridge: " + "a".repeat(150));
        assertThat(sms.text()).as("what Notify is given").isEqualTo("a".repeat(150));
        assertThat(sms.parts()).isEqualTo(2);
        assertThat(sms.inNumbers()).isEqualTo("150 of 918 characters and 16 of the service name, 2 parts");
        assertThat(SmsText.of("a".repeat(144), "Service Bridge").parts()).isOne();
        assertThat(SmsText.of("a".repeat(918), "Service Bridge").isTooLong())
                .as("Notify leaves the name out of its limit")
                .isFalse();
        assertThat(SmsText.of("a", "Pont Tŷ").shortAlphabet()).isFalse();
        assertThat(SmsText.of("a", " \u200b")).isEqualTo(SmsText.of("a"));
    }

    /** By the rules of its public source: what is not carried loses its accent, has a place in a short list, or is lost. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            value = {
                "ō, o, true",
                "Ğ, G, true",
                "ǹ, n, true",
                "ẳ, a, true",
                "Ẅ, Ẅ, false",
                "Ỳ, Ỳ, false",
                "Ç, Ç, true",
                "ç, c, true",
                "Ñ, Ñ, true",
                "¤, ¤, true",
                "ΦΓΛΩΠΨΣΘΞΔ, ΦΓΛΩΠΨΣΘΞΔ, true",
                "ΑΒЯ, ???, true",
                "a\u2011b, a-b, true",
                "a\u2212b, a-b, true",
                "a\u180eb, ab, true",
                "a\u2060b\ufeffc, abc, true",
                "a\u202fb, a b, true",
                "\u201elow\u201d, \"low\", true",
                "\u201alow\u2018, 'low', true",
                "\uD85A\uDEEE, ?, true",
                "\uF900, ?, true"
            })
    void each_character_arrives_as_notify_has_it(String written, String arrives, boolean shortAlphabet) {
        SmsText sms = SmsText.of(written);

        assertThat(sms.text()).isEqualTo(arrives);
        assertThat(sms.shortAlphabet()).isEqualTo(shortAlphabet);
    }

    @ParameterizedTest
    @CsvSource({"', as before', 'Service Bridge:, as before', 10", "...down, Service Bridge:...down, 6"})
    void a_text_that_begins_with_a_comma_or_stop_stands_at_the_colon_of_the_name(
            String written, String arrives, int characters) {
        SmsText sms = SmsText.of(written, "Service Bridge");

        assertThat(sms.arrives()).isEqualTo(arrives);
        assertThat(sms.characters()).as("the blank that went was the name's").isEqualTo(characters);
    }

    @Test
    void as_many_characters_are_taken_as_notify_takes() {
        assertThat(SmsText.of("a".repeat(918)).isTooLong()).isFalse();
        assertThat(SmsText.of("ŵ".repeat(918)).isTooLong()).isFalse();
        assertThat(SmsText.of("a".repeat(919)).isTooLong()).isTrue();
    }

    @Property
    void letters_fill_parts_to_the_last_place(@ForAll @IntRange(min = 161, max = 3000) int length) {
        assertThat(SmsText.of("x".repeat(length)).parts()).isEqualTo((length + 152) / 153);
    }

    @Property
    void one_more_character_never_needs_fewer_parts_and_at_most_one_more(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 700) String text,
            @ForAll @NumericChars char more) {
        SmsText before = SmsText.of("x" + text + "x");
        SmsText after = SmsText.of("x" + text + "x" + more);

        assertThat(after.parts()).isBetween(before.parts(), before.parts() + 1);
        assertThat(after.characters()).isEqualTo(before.characters() + 1);
        assertThat(before.parts() * 160).isGreaterThanOrEqualTo(before.characters());
    }

    @Property
    void what_arrives_is_sent_again_as_it_is(@ForAll @StringLength(max = 400) String text) {
        SmsText sms = SmsText.of(text);

        SmsText again = SmsText.of(sms.text());

        assertThat(again).isEqualTo(new SmsText(sms.text(), sms.shortAlphabet(), sms.characters(), sms.parts(), ""));
        assertThat(again.text().codePoints()).allMatch(SmsAlphabet::carries);
    }
}
