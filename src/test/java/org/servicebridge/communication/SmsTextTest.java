package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text messages are counted as the network counts them. */
class SmsTextTest {

    @ParameterizedTest(name = "{0} times {1}: {2} characters in {3} parts")
    @CsvSource({
        "1, a, 1, 1", "160, a, 160, 1", "161, a, 161, 2", "306, a, 306, 2", "307, a, 307, 3", "918, a, 918, 6",
        "919, a, 919, 7", "80, €, 160, 1", "81, €, 162, 2", "152, €, 304, 2", "153, €, 306, 3", "70, ŵ, 70, 1",
        "71, ŵ, 71, 2", "134, ŵ, 134, 2", "135, ŵ, 135, 3", "402, ŵ, 402, 6", "403, ŵ, 403, 7", "35, 😀, 70, 1",
        "36, 😀, 72, 2", "66, 😀, 132, 2", "67, 😀, 134, 3",
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
    void characters_of_the_second_table_take_two_places(String character) {
        assertThat(SmsText.of(character)).isEqualTo(new SmsText(character, true, 2, 1));
    }

    @Test
    void curly_quotes_dashes_ellipses_and_odd_blanks_become_plain() {
        SmsText sms = SmsText.of(
                "\u2018a\u2019 \u201Cb\u201D\u00A0c \u2013 d\u2014e\u2026\u202Ff\u2022\u200B\r\ng\u0065\u0301");

        assertThat(sms.text()).isEqualTo("'a' \"b\" c - d-e... f*\ngé");
        assertThat(sms.shortAlphabet()).isTrue();
    }

    @Test
    void six_parts_are_taken_and_one_character_more_is_refused_with_the_number() {
        assertThatCode(() -> SmsText.of("a".repeat(918)).require()).doesNotThrowAnyException();
        assertThatThrownBy(() -> SmsText.of("a".repeat(919)).require())
                .hasMessage("The text message is 919 characters long, 1 more than the 918 that fit into 6 parts:"
                        + " shorten the impact or the location.");
        assertThatThrownBy(() -> SmsText.of("ŵ".repeat(403)).require())
                .hasMessage("The text message is 403 characters long, 1 more than the 402 that fit into 6 parts:"
                        + " shorten the impact or use other characters than ŵ.");
        assertThatThrownBy(() -> SmsText.of("€".repeat(459)).require())
                .hasMessage("The text message is 918 characters long, which take 7 parts instead of 6:"
                        + " shorten the impact or the location.");
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

        assertThat(after.parts()).isBetween(before.parts(), before.parts() + 2);
        assertThat(after.characters()).isEqualTo(before.characters() + 1);
        assertThat(before.parts() * 160).isGreaterThanOrEqualTo(before.characters());
    }

    @Property
    void whatever_is_written_is_counted_once_made_plain(@ForAll @StringLength(max = 400) String text) {
        SmsText sms = SmsText.of(text);

        assertThat(SmsText.of(sms.text())).isEqualTo(sms);
        assertThat(sms.characters())
                .isGreaterThanOrEqualTo(sms.text().codePointCount(0, sms.text().length()));
    }
}
