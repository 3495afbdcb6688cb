package org.servicebridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.calendar.Calendars.london;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Refusal;

class LondonTimeTest {

    private final LondonTime times = new LondonTime();

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T14:30:00, 2:30pm",
        "2026-11-24T09:05:00, 9:05am",
        "2026-11-24T12:00:00, 12:00pm",
        "2026-11-24T11:59:59, 11:59am",
        "2026-11-24T00:00:00, 12:00am",
        "2026-11-24T00:30:00, 12:30am",
        "2026-07-21T14:30:00, 2:30pm"
    })
    void times_are_written_as_people_say_them(String moment, String words) {
        assertThat(times.timeOf(london(moment))).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} read at {1}: {2}")
    @CsvSource({
        "2026-11-24T14:30:00, 2026-11-24T09:00:00, 2:30pm",
        "2026-11-24T14:30:00, 2026-11-23T23:59:59, 2:30pm on Tuesday 24 November",
        "2026-11-25T00:00:00, 2026-11-24T23:59:59, 12:00am on Wednesday 25 November",
        "2026-07-21T00:30:00, 2026-07-20T23:30:00, 12:30am on Tuesday 21 July",
        "2027-01-01T09:00:00, 2026-12-31T18:00:00, 9:00am on Friday 1 January 2027"
    })
    void the_date_is_said_where_it_is_another_day(String moment, String reference, String words) {
        assertThat(times.of(london(moment), london(reference))).isEqualTo(words);
    }

    @Test
    void the_full_form_has_the_year() {
        assertThat(times.dateAndTimeOf(london("2026-11-24T14:30:00"))).isEqualTo("2:30pm on Tuesday 24 November 2026");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-24T14:30, 2026-11-24T14:30:00Z",
        "2026-07-21T14:30, 2026-07-21T13:30:00Z",
        "2026-07-21T14:30:15.1239, 2026-07-21T13:30:15.123Z",
        "' 2026-07-21T14:30 ', 2026-07-21T13:30:00Z",
        "2026-07-21T14:30Z, 2026-07-21T14:30:00Z",
        "2026-07-21T14:30:00+02:00, 2026-07-21T12:30:00Z",
        "28/11/2026 17:00, 2026-11-28T17:00:00Z",
        "1/7/2026 9:05, 2026-07-01T08:05:00Z",
        "01/07/2026 09:05:30, 2026-07-01T08:05:30Z",
        "2026-11-28 17:00, 2026-11-28T17:00:00Z",
        "28-11-2026 17:00, 2026-11-28T17:00:00Z",
        "'\u200e28/11/2026\u00a017:00', 2026-11-28T17:00:00Z",
        "24/11/26 14:30, 2026-11-24T14:30:00Z",
        "24/11/2026 2:30 PM, 2026-11-24T14:30:00Z",
        "24/11/2026 12:05am, 2026-11-24T00:05:00Z",
        "24/11/2026 12pm, 2026-11-24T12:00:00Z",
        "24-Nov-26 14.30, 2026-11-24T14:30:00Z",
        "'24 November 2026, 14:30', 2026-11-24T14:30:00Z",
        "2:30pm on Tuesday 24 November 2026, 2026-11-24T14:30:00Z",
        "Tue 24/11/2026 at 14:30, 2026-11-24T14:30:00Z",
        "2026/07/21 14:30, 2026-07-21T13:30:00Z",
        "21/07/2026 14:30 BST, 2026-07-21T13:30:00Z",
        "2026-07-21T14:30:00+0200, 2026-07-21T12:30:00Z",
        "2026-07-21 14:30Z, 2026-07-21T14:30:00Z",
        "\uff12\uff10\uff12\uff16-11-24 14:30, 2026-11-24T14:30:00Z",
        "2026-10-25T01:30, 2026-10-25T00:30:00Z",
        "2026-10-25T01:30Z, 2026-10-25T01:30:00Z",
        "2026-10-25T00:59, 2026-10-24T23:59:00Z",
        "2026-10-25T02:00, 2026-10-25T02:00:00Z",
        "2026-03-29T00:59, 2026-03-29T00:59:00Z",
        "2026-03-29T02:00, 2026-03-29T01:00:00Z"
    })
    void what_is_entered_is_london_time_unless_it_says_otherwise(String text, String moment) {
        assertThat(times.read("at", text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T01:00", "2026-03-29T01:30", "2026-03-29T01:59:59"})
    void the_hour_that_does_not_happen_is_refused(String text) {
        assertThatThrownBy(() -> times.read("resolvedAt", text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("on 29 March 2026 does not exist in London")
                .extracting("field")
                .isEqualTo("resolvedAt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-24",
                "14:30",
                "2026-02-30T10:00",
                "2026-11-24T24:00",
                "2026-11-24T25:00",
                "11/24/2026 14:30",
                "28/11/2026",
                "26-11-24 14:30",
                "24/11/0026 14:30",
                "24/11/2026 14",
                "24/11/2026 14:30 pm",
                "24/11/2026 0:30 am",
                "Monday 24 November 2026 14:30",
                "24 Foo 2026 14:30",
                "24/11-2026 14:30",
                "29/02/2026 10:00",
                "1066-10-14T09:00",
                "+10000-01-01T00:00",
                "+999999999-12-31T23:59",
                "2026-11-24T14:30\u0000x",
                "2026-11-24T14:30:00.000000000000000000000000000000000000000"
            })
    void what_is_no_time_is_refused_in_one_sentence_that_names_the_field(String text) {
        assertThatThrownBy(() -> times.read("at", text))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "The date and time in at cannot be read: give one such as 2026-11-24T14:30 or 24/11/2026 14:30.");
    }

    @ParameterizedTest(name = "{0} read at {1}: {2}")
    @CsvSource({
        "2026-10-25T01:30, 2026-10-25T00:10:00Z, 2026-10-25T00:30:00Z",
        "2026-10-25T01:30, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
        "2026-10-25T01:30, 2026-10-25T01:40:00Z, 2026-10-25T01:30:00Z",
        "2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-25T02:30:00Z",
        "2026-11-24T14:30, 2026-11-24T15:00:00Z, 2026-11-24T14:30:00Z"
    })
    void a_time_still_to_come_is_the_second_one_where_the_first_is_over(String text, Instant now, String moment) {
        assertThat(times.readComing("at", text, now)).isEqualTo(moment);
    }
}
