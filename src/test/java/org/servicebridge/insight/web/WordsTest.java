package org.servicebridge.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Desks;
import org.servicebridge.calendar.LondonTime;

class WordsTest {

    private final Words words = new Words(new LondonTime(), code -> code, mock(Desks.class));

    @ParameterizedTest
    @CsvSource({"severity-changed, Severity changed", "rfc-late, RFC late", "edm-called, EDM called", "'', ''"})
    void a_code_is_said_in_words_with_its_abbreviations_in_capitals(String code, String said) {
        assertThat(words.code(code)).isEqualTo(said);
    }
}
