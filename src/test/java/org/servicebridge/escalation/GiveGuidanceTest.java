package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.escalation.NightDesk.CALL_EDM;
import static org.servicebridge.escalation.NightDesk.CALL_LEVEL_3;
import static org.servicebridge.escalation.NightDesk.DECIDE_BAU;
import static org.servicebridge.escalation.NightDesk.GIVE_GUIDANCE;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.access.Refusal;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.Deadlines;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class GiveGuidanceTest {

    @Autowired
    private ApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private NightDesk desk;

    @BeforeEach
    void atNight() {
        desk = new NightDesk(context);
    }

    @Test
    @Clause({"OOH-7", "OOH-8", "OOH-9", "OOH-10"})
    void ooh8_the_edm_once_reached_says_how_to_handle_it_and_what_to_communicate() {
        involveEdm(notBau());
        desk.completes(DECIDE_BAU, Map.of("request", "none", "bau", "no"));
        assertThat(desk.handling().communications()).isEqualTo(Communications.HELD);
        desk.reaches(CALL_EDM, "yes");

        assertThat(desk.groups(GIVE_GUIDANCE)).containsExactlyInAnyOrder(Groups.EDM, Groups.NATIONAL_SERVICE_DESK);
        desk.completes(
                GIVE_GUIDANCE,
                Map.of(
                        "handling", "Hold a call with the provider.",
                        "communicationsRequired", "yes",
                        "wording", "Say that log-in fails in the north."));

        assertThat(desk.ends())
                .containsExactlyInAnyOrder("endEvent_edmReached", "endEvent_guidanceGiven", "endEvent_answered");
        assertThat(desk.handling().communications()).isEqualTo(Communications.ALLOWED);
        assertThat(desk.handling().guidance())
                .isEqualTo("Hold a call with the provider.\nWhat to communicate: Say that log-in fails in the north.");
        assertThat(desk.told())
                .last()
                .isEqualTo("Communications are required. Handling: Hold a call with the provider.\n"
                        + "What to communicate: Say that log-in fails in the north.");
    }

    @Test
    @Clause("OOH-9")
    void ooh9_the_edm_may_say_that_no_communications_are_required() {
        involveEdm(notBau());
        desk.completes(DECIDE_BAU, Map.of("request", "none", "bau", "no"));
        desk.reaches(CALL_EDM, "yes");

        desk.completes(GIVE_GUIDANCE, Map.of("handling", "Wait.", "communicationsRequired", "no"));

        assertThat(desk.handling().communications()).isEqualTo(Communications.NOT_REQUIRED);
        assertThat(desk.told())
                .contains("No communications. Handling: Wait.")
                .last()
                .satisfies(decided ->
                        assertThat(decided).startsWith("The EDM has said that no communications are required."));
    }

    @Test
    @Clause("OOH-9")
    void ooh9_no_notice_is_due_any_more_once_none_is_required() {
        Incident incident = desk.manages(notBau());
        Deadlines deadlines = context.getBean(Deadlines.class);
        deadlines.start(incident, ClockKind.FIRST_NOTICE, desk.clock().instant());
        desk.starts("involve-edm");
        desk.completes(DECIDE_BAU, Map.of("request", "none", "bau", "no"));
        desk.reaches(CALL_EDM, "yes");

        desk.completes(GIVE_GUIDANCE, Map.of("handling", "Wait.", "communicationsRequired", "no"));

        assertThat(deadlines.running(incident.reference(), ClockKind.FIRST_NOTICE))
                .isEmpty();
    }

    @Test
    @Clause("OOH-9")
    void ooh9_whether_communications_are_required_is_not_taken_from_silence() {
        involveEdm(notBau());
        desk.completes(DECIDE_BAU, Map.of("request", "none", "bau", "no"));
        desk.reaches(CALL_EDM, "yes");

        assertThatThrownBy(() -> desk.completes(GIVE_GUIDANCE, Map.of("handling", "Wait.")))
                .hasRootCauseMessage("Say whether communications are required.");
    }

    @Test
    @Clause("OOH-9")
    void ooh9_after_harm_an_edm_who_requires_communications_is_told_of_the_harm() {
        involveEdm(anIncident().flagged(new Flags(true, true, false)));
        desk.completes(DECIDE_BAU, Map.of("request", "none", "bau", "no"));
        desk.reaches(CALL_EDM, "yes");

        assertThatThrownBy(() -> desk.completes(
                        GIVE_GUIDANCE, Map.of("handling", "Tell everybody.", "communicationsRequired", "yes")))
                .hasRootCauseInstanceOf(Refusal.class)
                .rootCause()
                .hasMessageStartingWith("A patient has come to harm: nothing may be communicated about HSSI-");
        desk.completes(GIVE_GUIDANCE, Map.of("handling", "Hold a call.", "communicationsRequired", "no"));

        assertThat(desk.handling().communications()).isEqualTo(Communications.NOT_REQUIRED);
        assertThat(desk.told()).contains("No communications. Handling: Hold a call.");
    }

    @Test
    @Clause("OOH-8")
    void ooh8_level_three_gives_the_guidance_where_no_edm_was_reached() {
        involveEdm(notBau());
        desk.completes(DECIDE_BAU, Map.of("request", "none", "bau", "no"));
        desk.noAnswer(CALL_EDM);
        desk.noAnswer(CALL_EDM);
        desk.reaches(CALL_LEVEL_3, "level-3");

        assertThat(desk.groups(GIVE_GUIDANCE)).containsExactlyInAnyOrder(Groups.LEVEL_3, Groups.NATIONAL_SERVICE_DESK);
    }

    @Test
    @Clause("OOH-8")
    void ooh8_guidance_without_a_word_on_handling_is_refused() {
        involveEdm(notBau());
        desk.completes(DECIDE_BAU, Map.of("request", "none", "bau", "no"));
        desk.reaches(CALL_EDM, "yes");

        assertThatThrownBy(() -> desk.completes(GIVE_GUIDANCE, Map.of("wording", "As usual.")))
                .hasRootCauseMessage("Say how the incident is to be handled.");
        assertThat(desk.handling().communications()).isEqualTo(Communications.HELD);
    }

    private static AnIncident notBau() {
        return anIncident().ofKinds("national-internal");
    }

    private void involveEdm(AnIncident kind) {
        desk.manages(kind);
        desk.starts("involve-edm");
    }
}
