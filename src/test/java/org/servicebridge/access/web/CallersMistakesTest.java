package org.servicebridge.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersMistakesTest {

    @ParameterizedTest
    @CsvSource({
        "22001, true",
        "22P05, true",
        "54000, true",
        "54001, true",
        "54023, true",
        "23505, false",
        "53300, false",
        ", false"
    })
    void what_no_column_or_query_can_take_is_the_callers_mistake(String state, boolean theirs) {
        assertThat(CallersMistakes.isOfData(state)).isEqualTo(theirs);
    }
}
