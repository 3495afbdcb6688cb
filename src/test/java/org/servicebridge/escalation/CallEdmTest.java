package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.escalation.NightDesk.CALL_EDM;
import static org.servicebridge.escalation.NightDesk.CALL_LEVEL_3;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class CallEdmTest {

    @Autowired
    private ApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private NightDesk desk;

    @BeforeEach
    void atNight() {
        desk = new NightDesk(context);
        desk.manages(anIncident());
    }

    @Test
    @Clause("OOH-7")
    void ooh7_the_desk_is_told_whom_to_call_on_which_number_and_until_when() {
        desk.starts("contact-edm");

        assertThat(desk.only(CALL_EDM).getDueDate())
                .isEqualTo(Date.from(desk.clock().instant().plus(Duration.ofMinutes(20))));
        assertThat(desk.groups(CALL_EDM)).containsExactlyInAnyOrder(Groups.EDM, Groups.NATIONAL_SERVICE_DESK);
        assertThat(desk.shown(CALL_EDM, "toCall")).isEqualTo("**Call Duty Manager on 07700 900101.** Attempt 1 of 2.");
        assertThat(desk.shown(CALL_EDM, "who")).isEqualTo("Duty Manager");
        assertThat(desk.shown(CALL_EDM, "telephone")).isEqualTo("07700 900101");
    }

    @Test
    @Clause("OOH-7")
    void ooh7_the_edm_is_reached_at_the_second_attempt() {
        desk.starts("contact-edm");

        desk.noAnswer(CALL_EDM);
        desk.clock().advance(Duration.ofMinutes(9));
        assertThat(desk.shown(CALL_EDM, "toCall").toString()).endsWith("Attempt 2 of 2.");
        desk.reaches(CALL_EDM, "yes");

        assertThat(desk.ends()).containsExactly("endEvent_edmReached");
        assertThat(desk.flag("reached")).isEqualTo("edm");
        assertThat(desk.edmContact().stoppedAt()).isEqualTo(desk.clock().instant());
        assertThat(desk.edmContact().isLate(desk.clock().instant())).isFalse();
        assertThat(desk.told())
                .containsSubsequence(
                        "On call as EDM by the rota: Duty Manager.",
                        "Duty Manager called as EDM: no answer.",
                        "Duty Manager reached as EDM; relayed: Two sites are down.");
    }

    @Test
    @Clause("OOH-7")
    void ooh7_an_attempt_that_ends_after_the_twenty_minutes_is_the_last() {
        desk.starts("contact-edm");

        desk.clock().advance(Duration.ofMinutes(20));
        desk.noAnswer(CALL_EDM);

        assertThat(desk.only(CALL_LEVEL_3)).isNotNull();
    }

    @Test
    @Clause("OOH-7")
    void ooh7_the_second_attempt_goes_to_whoever_is_on_call_then() {
        desk.clock().setLondon("2026-11-28T06:55:00");
        desk.starts("contact-edm");
        Instant first = desk.clock().instant();
        desk.clock().advance(Duration.ofMinutes(6));
        desk.noAnswer(CALL_EDM);

        assertThat(desk.told())
                .containsSubsequence(
                        "On call as EDM by the rota: Priya Weekend.", "On call as EDM by the rota: Olu Holiday.");
        assertThat(desk.shown(CALL_EDM, "telephone")).isEqualTo("07700 900114");
        assertThat(desk.edmContact().startedAt()).isEqualTo(first);
    }

    @Test
    void a_number_that_nobody_can_ring_was_not_called() {
        desk.starts("contact-edm");

        assertThatThrownBy(() -> desk.completes(
                        CALL_EDM,
                        Map.of("answered", "yes", "telephone", "0772345678", "relayed", "Two sites are down")))
                .hasRootCauseMessage("Nobody is reached by the number 0772345678: one looks like 07700 900123.");
    }

    @Test
    void a_call_that_reached_somebody_without_relaying_anything_is_refused_and_nothing_changes() {
        desk.starts("contact-edm");
        String task = desk.only(CALL_EDM).getId();

        assertThatThrownBy(() -> desk.completes(CALL_EDM, Map.of("answered", "yes")))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasRootCauseMessage("Say what you relayed.");

        assertThat(desk.only(CALL_EDM).getId()).isEqualTo(task);
        assertThat(desk.kinds()).doesNotContain("edm-reached");
    }
}
