package org.servicebridge.escalation;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.escalation.NightDesk.CALL_EDM;
import static org.servicebridge.escalation.NightDesk.DECIDE_BAU;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Instant;
import java.util.Date;
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
class DecideBauTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Deadlines deadlines;

    @SuppressWarnings("NullAway.Init")
    private NightDesk desk;

    @BeforeEach
    void atNight() {
        desk = new NightDesk(context);
    }

    @Test
    @Clause("OOH-6")
    void ooh6_business_as_usual_is_advised_without_a_reason_and_lets_notices_leave_without_the_edm() {
        involveEdm(anIncident().ofKinds("local"));

        assertThat(desk.shown(DECIDE_BAU, "advice"))
                .isEqualTo("**Advice: business as usual.** No reason of the non-BAU profile holds.");
        assertThat(desk.shown(DECIDE_BAU, "bau")).isNull();
        assertThat(desk.groups(DECIDE_BAU)).containsExactly(Groups.NATIONAL_SERVICE_DESK);
        desk.completes(DECIDE_BAU, Map.of("request", "none", "bau", "yes"));

        assertThat(desk.ends()).containsExactly("endEvent_bau");
        assertThat(desk.handling().bau()).isTrue();
        assertThat(desk.handling().communications()).isEqualTo(Communications.ALLOWED);
        assertThat(desk.told()).containsExactly("Business as usual: the desk handles it.");
    }

    @Test
    @Clause({"OOH-6", "ESC-9"})
    void ooh6_the_advice_names_every_reason_of_the_non_bau_profile() {
        involveEdm(anIncident()
                .ofKinds("data-centre", "multi-site")
                .failing("outage")
                .flagged(new Flags(true, false, false)));

        assertThat(desk.shown(DECIDE_BAU, "advice")).isEqualTo("""
                        **Advice: not business as usual**, because:

                        - Data centre: significant performance issue or outage
                        - Several sites: outage
                        - Clinical safety""");
        assertThat(desk.shown(DECIDE_BAU, "bau")).isNull();
    }

    @Test
    @Clause("ESC-9")
    void esc9_what_is_not_known_cannot_be_classed_and_goes_to_the_edm() {
        involveEdm(anIncident().ofKinds("data-centre").failing(null));

        assertThat((String) desk.shown(DECIDE_BAU, "advice")).startsWith("**Advice: not business as usual**");
    }

    @Test
    @Clause({"OOH-6", "ESC-9"})
    void esc9_a_request_makes_it_more_than_business_as_usual_so_that_handling_it_anyway_needs_a_reason() {
        involveEdm(anIncident());

        assertThatThrownBy(() -> desk.completes(DECIDE_BAU, Map.of("request", "press-office", "bau", "yes")))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasRootCauseMessage("Say why it is business as usual although: The press office is asking.");
        assertThatThrownBy(() ->
                        desk.completes(DECIDE_BAU, Map.of("request", "none", "bau", "yes", "cannotBeClassed", true)))
                .hasRootCauseMessage("Say why it is business as usual although: It cannot be classed.");
        assertThat(desk.handling().bau()).isNull();

        desk.completes(
                DECIDE_BAU,
                Map.of("request", "press-office", "bau", "yes", "reason", "A local paper, answered already."));
        assertThat(desk.handling().bau()).isTrue();
        assertThat(desk.told())
                .last()
                .isEqualTo("Business as usual: the desk handles it. By the profile it goes to the EDM: The press office"
                        + " is asking. Reason given: A local paper, answered already.");
    }

    @Test
    @Clause("OOH-6")
    void ooh6_calling_the_edm_against_the_advice_needs_a_reason_too() {
        involveEdm(anIncident());

        assertThatThrownBy(() -> desk.completes(DECIDE_BAU, Map.of("request", "none", "bau", "no")))
                .hasRootCauseMessage("Say why the EDM is needed although it looks like business as usual.");
        desk.completes(DECIDE_BAU, Map.of("request", "none", "bau", "no", "reason", "It feels wrong."));

        assertThat(desk.handling().bau()).isFalse();
        assertThat(desk.only(CALL_EDM)).isNotNull();
    }

    @Test
    @Clause("OOH-6")
    void ooh6_a_request_that_is_not_listed_is_refused() {
        involveEdm(anIncident());

        assertThatThrownBy(() -> desk.completes(DECIDE_BAU, Map.of("request", "tea", "bau", "yes")))
                .hasRootCauseMessage("Choose one of the requests listed.");
    }

    @Test
    @Clause("OOH-6")
    void ooh6_neither_the_decision_nor_what_is_asked_for_is_taken_from_silence() {
        involveEdm(anIncident());

        assertThatThrownBy(() -> desk.completes(DECIDE_BAU, Map.of("request", "none")))
                .hasRootCauseMessage("Say whether it is business as usual.");
        assertThatThrownBy(() -> desk.completes(DECIDE_BAU, Map.of("bau", "yes")))
                .hasRootCauseMessage("Say what is asked for or expected, or that nothing is.");
    }

    @Test
    void the_decision_is_due_with_the_notice_that_waits_for_it() {
        Incident incident = desk.manages(anIncident());
        Date due = Date.from(deadlines
                .start(incident, ClockKind.FIRST_NOTICE, desk.clock().instant().minus(ofMinutes(15)))
                .dueAt());

        desk.starts("involve-edm");

        assertThat(desk.only(DECIDE_BAU).getDueDate()).isEqualTo(due);
    }

    @Test
    void the_decision_has_ten_minutes_of_its_own_where_that_is_sooner() {
        Incident incident = desk.manages(anIncident());
        Instant now = desk.clock().instant();
        deadlines.start(incident, ClockKind.FIRST_NOTICE, now);

        desk.starts("involve-edm");

        assertThat(desk.only(DECIDE_BAU).getDueDate()).isEqualTo(Date.from(now.plus(ofMinutes(10))));
    }

    private void involveEdm(AnIncident kind) {
        desk.manages(kind);
        desk.starts("involve-edm");
    }
}
