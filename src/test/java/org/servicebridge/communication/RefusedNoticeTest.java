package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.communication.Notifying.BRIDGE;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.text.SmsText;
import org.springframework.beans.factory.annotation.Autowired;

/** What no notice may say, refused with a sentence before anything is queued. */
@EngineTest
class RefusedNoticeTest {

    private static final String DRAFT = "userTask_draftNotice";

    @Autowired
    private Notifying given;

    @Autowired
    private Notices notices;

    private String hssi = "";

    @BeforeEach
    void anHssi() {
        hssi = given.anHssi();
    }

    @Test
    @Clause("COM-12")
    void com12_the_name_of_a_distribution_list_is_no_location() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);

        for (String name : List.of("Spine Core readers", "spine-core-readers", "Ad-hoc Update")) {
            assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of("location", name)))
                    .hasStackTraceContaining(name + " is the name of a distribution list, not a place");
        }
        assertThat(notices.of(hssi)).isEmpty();
    }

    @Test
    @Clause("COM-15")
    void com15_nothing_leaves_that_nobody_says_is_substantiated_and_agreed_and_who_agreed_is_kept() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);

        assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of("substantiated", "no")))
                .hasStackTraceContaining("A notice states only what is substantiated and agreed");
        assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of("agreedWith", " ")))
                .hasStackTraceContaining("Say with whom the statements were agreed.");
        given.completes(BRIDGE, draft, Map.of("agreedWith", "Duty manager of the provider"));

        Notice notice = notices.last(hssi).orElseThrow();
        assertThat(notice.agreedWith()).isEqualTo("Duty manager of the provider");
        assertThat(notice.draftedBy()).isEqualTo("bridge");
        assertThat(given.lastEntry(hssi)).endsWith("Agreed with Duty manager of the provider.");
    }

    @Test
    @Clause({"COM-3", "COM-4"})
    void com3_words_in_the_place_of_the_clock_time_of_the_next_update_are_refused() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);

        assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of("nextUpdate", "shortly")))
                .hasStackTraceContaining("Give the next update as a date and a clock time such as 2:30pm");
        assertThatThrownBy(() ->
                        given.completes(BRIDGE, draft, Map.of("whatIsKnown", "Down. Next update will be by midnight.")))
                .hasStackTraceContaining("take \"midnight\" out of the text");
        given.completes(
                BRIDGE,
                draft,
                Map.of(
                        "nextUpdate", "2026-11-25T00:00",
                        "nextUpdateReason", "The engineer comes then",
                        "whatIsKnown", "A software update was applied shortly before."));

        assertThat(notices.last(hssi).orElseThrow().smsText())
                .endsWith("Next update by 12:00am on Wednesday 25 November");
    }

    @Test
    void a_text_message_may_have_918_characters_and_not_one_more() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);
        int others = SmsText.of(
                                "%s NEW severity 1\nSpine Core\nWhere: Multiple Spine Core Users\nImpact: x\nNext update by 11:00am"
                                        .formatted(hssi))
                        .characters()
                - 1;

        assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of("userImpact", "x".repeat(919 - others))))
                .hasStackTraceContaining("919 characters long, 1 more than the 918 that can be sent");
        given.completes(BRIDGE, draft, Map.of("userImpact", "x".repeat(918 - others)));

        assertThat(SmsText.of(String.valueOf(notices.last(hssi).orElseThrow().smsText()))
                        .parts())
                .isEqualTo(6);
    }

    @Test
    void an_impact_of_which_nothing_is_seen_is_none() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);

        for (String nothing : List.of("\u00a0\u00a0", "\u200b\u2007", "\u2800 \u202f")) {
            assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of("userImpact", nothing)))
                    .hasStackTraceContaining("Say what users cannot do.");
        }
        assertThatThrownBy(() -> given.completes(BRIDGE, draft, Map.of("userImpact", "Log-in\u0007 fails")))
                .hasStackTraceContaining(
                        "The text in userImpact has a character that cannot be printed, U+0007, in place 7.");
    }

    @Test
    void half_a_day_arrives_as_half_a_day() {
        given.sends(NoticeKind.FIRST, hssi);
        Task draft = given.task(hssi, DRAFT);

        given.completes(BRIDGE, draft, Map.of("userImpact", "Restored in ½ day"));

        assertThat(notices.last(hssi).orElseThrow().smsText()).contains("Restored in 1/2 day");
    }
}
