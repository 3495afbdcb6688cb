package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.escalation.NightDesk.CALL_EDM;
import static org.servicebridge.escalation.NightDesk.DECIDE_BAU;
import static org.servicebridge.testing.AnIncident.anIncident;

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
    void ooh6_businessAsUsualIsAdvisedWithoutAReasonAndLetsNoticesLeaveWithoutTheEdm() {
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
    void ooh6_theAdviceNamesEveryReasonOfTheNonBauProfile() {
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
    void esc9_whatIsNotKnownCannotBeClassedAndGoesToTheEdm() {
        involveEdm(anIncident().ofKinds("data-centre").failing(null));

        assertThat((String) desk.shown(DECIDE_BAU, "advice")).startsWith("**Advice: not business as usual**");
    }

    @Test
    @Clause({"OOH-6", "ESC-9"})
    void esc9_aRequestMakesItMoreThanBusinessAsUsualSoThatHandlingItAnywayNeedsAReason() {
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
    void ooh6_callingTheEdmAgainstTheAdviceNeedsAReasonToo() {
        involveEdm(anIncident());

        assertThatThrownBy(() -> desk.completes(DECIDE_BAU, Map.of("request", "none", "bau", "no")))
                .hasRootCauseMessage("Say why the EDM is needed although it looks like business as usual.");
        desk.completes(DECIDE_BAU, Map.of("request", "none", "bau", "no", "reason", "It feels wrong."));

        assertThat(desk.handling().bau()).isFalse();
        assertThat(desk.only(CALL_EDM)).isNotNull();
    }

    @Test
    @Clause("OOH-6")
    void ooh6_aRequestThatIsNotListedIsRefused() {
        involveEdm(anIncident());

        assertThatThrownBy(() -> desk.completes(DECIDE_BAU, Map.of("request", "tea", "bau", "yes")))
                .hasRootCauseMessage("Choose one of the requests listed.");
    }

    @Test
    @Clause("OOH-6")
    void ooh6_neitherTheDecisionNorWhatIsAskedForIsTakenFromSilence() {
        involveEdm(anIncident());

        assertThatThrownBy(() -> desk.completes(DECIDE_BAU, Map.of("request", "none")))
                .hasRootCauseMessage("Say whether it is business as usual.");
        assertThatThrownBy(() -> desk.completes(DECIDE_BAU, Map.of("bau", "yes")))
                .hasRootCauseMessage("Say what is asked for or expected, or that nothing is.");
    }

    @Test
    void theDecisionIsDueWithTheNoticeThatWaitsForIt() {
        Incident incident = desk.manages(anIncident());
        Date due = Date.from(deadlines
                .start(incident, ClockKind.FIRST_NOTICE, desk.clock().instant())
                .dueAt());

        desk.starts("involve-edm");

        assertThat(desk.only(DECIDE_BAU).getDueDate()).isEqualTo(due);
    }

    private void involveEdm(AnIncident kind) {
        desk.manages(kind);
        desk.starts("involve-edm");
    }
}
