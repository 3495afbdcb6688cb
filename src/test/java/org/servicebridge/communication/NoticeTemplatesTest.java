package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Refusal;
import org.servicebridge.calendar.LondonTime;
import org.servicebridge.incident.DataSet;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Identification;
import org.servicebridge.incident.Incident;
import org.servicebridge.testing.Clause;
import org.servicebridge.text.SmsText;

/** Each kind of notice has a template for each channel, and none leaves with a gap in it. */
class NoticeTemplatesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T23:30:00Z");

    private final NoticeTemplates templates = new NoticeTemplates(new LondonTime());

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    @Clause("COM-3")
    void com3_every_kind_names_reference_location_and_impact_by_each_channel(NoticeKind kind) {
        Message message = templates.message(content(kind, SampleIncident.WORDING, next(kind)));

        assertThat(message.subject()).contains("HSSI-000000", "Severity 1", "Sample Service");
        assertThat(message.sms()).contains("HSSI-000000", "severity 1", "Multiple Sample Service Users");
        for (String text : new String[] {message.text(), message.html(), message.sms()}) {
            assertThat(text)
                    .contains("Users cannot sign in with a smartcard.")
                    .doesNotContain("null", "EXERCISE", "midnight");
        }
        assertThat(message.web().isEmpty()).isEqualTo(!kind.isPublic());
        assertThat(SmsText.of(message.sms()).parts()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"FIRST", "UPDATE", "HOLDING", "URGENT", "DIRECTOR"})
    @Clause("COM-4")
    void com4_the_next_update_has_its_clock_time_with_the_date_where_it_falls_on_another_day(NoticeKind kind) {
        Message message =
                templates.message(content(kind, SampleIncident.WORDING, Instant.parse("2026-11-25T00:00:00Z")));

        assertThat(message.text()).contains("12:00am on Wednesday 25 November");
        assertThat(message.sms()).contains("12:00am on Wednesday 25 November");
    }

    @Test
    void a_missing_value_refuses_the_notice_with_a_sentence() {
        Wording silent = new Wording("Known", " ", "Leeds", null, null, false, null);

        assertThatThrownBy(() -> templates.message(content(NoticeKind.FIRST, silent, next(NoticeKind.FIRST))))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "The notice cannot be sent without the user impact, which its template first/email.txt names.");
        assertThatThrownBy(() -> templates.message(content(NoticeKind.FIRST, SampleIncident.WORDING, null)))
                .hasMessage(
                        "The notice cannot be sent without the next update, which its template first/email.txt names.");
    }

    @ParameterizedTest
    @ValueSource(ints = {117, 118, 119, 120})
    void a_summary_is_cut_between_characters_as_people_see_them(int place) {
        // given: of two and of more parts, which lie across the place of the cut
        for (String picture : List.of("😀", "👩‍👩‍👧‍👦", "🇬🇧")) {
            String summary = "x".repeat(place - 1) + picture + "y".repeat(50);

            // when
            String subject = templates
                    .message(new NoticeContent(
                            incident(summary),
                            NoticeKind.FIRST,
                            SampleIncident.WORDING,
                            NOW,
                            next(NoticeKind.FIRST),
                            null,
                            null))
                    .subject();

            // then
            String headline = subject.substring(subject.indexOf("xx"), subject.lastIndexOf(" (new)"));
            assertThat(headline)
                    .isEqualTo("x".repeat(place - 1) + (place < 120 ? picture + "y".repeat(119 - place) : "") + "…");
        }
    }

    private static @Nullable Instant next(NoticeKind kind) {
        return kind.namesNextUpdate() || kind == NoticeKind.DIRECTOR ? Instant.parse("2026-11-24T23:59:00Z") : null;
    }

    private static NoticeContent content(NoticeKind kind, Wording wording, @Nullable Instant next) {
        return new NoticeContent(
                SampleIncident.at(NOW), kind, wording, NOW, next, null, "Outage of a national service.");
    }

    private static Incident incident(String summary) {
        DataSet facts = new DataSet(
                null,
                "Sample Service",
                null,
                null,
                null,
                summary,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
        Incident incident = Incident.reported(
                "HSSI-000000",
                new Identification(null, null, null, "desk", null, null, false, null),
                facts,
                Flags.NONE,
                NOW);
        incident.rate(1, null, null);
        return incident;
    }
}
