package org.servicebridge.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.calendar.Calendars.london;
import static org.servicebridge.rota.RotaStage.BRIDGE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class CheckRotaTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CheckRota check;

    @Autowired
    private Shifts shifts;

    @Autowired
    private Rota rota;

    @Autowired
    private KeepRotaPerson keepRotaPerson;

    @Autowired
    private KeepRole keepRole;

    @Autowired
    private JdbcClient database;

    private RotaStage stage;

    @BeforeEach
    void demonstration() throws Exception {
        stage = new RotaStage(context);
        stage.reset();
    }

    @AfterEach
    void leaveItAsItWas() throws Exception {
        stage.reset();
    }

    @Test
    void a_rota_in_order_has_no_findings() {
        assertThat(check.check()).isEmpty();
    }

    @Test
    void who_is_on_call_with_a_number_to_which_no_page_can_go_is_named() {
        // given: entered before it was refused
        database.sql("update on_call_person set telephone = '0113 496 0123' where person = 'edm6'")
                .update();

        // when, then
        assertThat(check.check())
                .singleElement()
                .returns(Finding.Kind.NO_NUMBER, Finding::kind)
                .extracting(Finding::text)
                .asString()
                .contains("has a number to which no page can go for the EDM shift");
    }

    @Test
    @Clause("ROT-2")
    void rot2_hours_without_an_edm_and_without_level_3_are_found_and_core_hours_are_not() {
        // given
        shifts.remove(stage.shift(RotaRole.EDM, "2026-11-27T17:30:00").id());
        shifts.remove(stage.shift(RotaRole.LEVEL_3, "2026-11-30T08:00:00").id());

        // when, then
        assertThat(check.check())
                .extracting(Finding::text)
                .containsExactly(
                        "Nobody is on call as EDM: Friday 27 November 2026, 5:30pm to Saturday 7:00am.",
                        "Nobody is on call as Level 3: Monday 30 November 2026, 8:00am to Monday 7 December 2026, 8:00am.");
    }

    @Test
    @Clause("ROT-5")
    void rot5_hours_are_to_be_covered_from_the_moment_on_at_which_a_change_to_come_says_so() {
        seniorManagementIsCovered("always");

        assertThat(check.check())
                .extracting(Finding::text)
                .singleElement()
                .asString()
                .startsWith("Nobody is on call as Senior management: Tuesday 1 December 2026, 8:00am to ");
        seniorManagementIsCovered("as-it-comes");
        assertThat(check.check()).isEmpty();
    }

    private void seniorManagementIsCovered(String hours) {
        keepRole.keep(
                new RoleRequest(
                        "senior-management", "Senior management", hours, List.of(), "2026-12-01T08:00", "From then on"),
                Actor.SYSTEM);
    }

    @Test
    void two_edms_at_once_and_one_person_in_two_roles_are_found() {
        // given
        rota.add(new Shift("edm5", RotaRole.EDM, london("2026-11-25T06:00:00"), london("2026-11-25T08:00:00")));
        RotaShift night = stage.shift(RotaRole.EDM, "2026-11-26T17:30:00");
        shifts.change(
                night.id(),
                night.shift().of("level3"),
                Origin.PLANNED,
                stage.clock().instant());
        shifts.known(night.id(), "level3", stage.clock().instant());

        // when, then
        assertThat(check.check())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.OVERLAP, Finding.Kind.NOT_KNOWN, Finding.Kind.TWO_ROLES);
        assertThat(check.check().get(0).text())
                .isEqualTo("Two are on call as EDM, edm and edm5: Wednesday 25 November 2026, 6:00am to 8:00am.");
    }

    @Test
    void people_without_a_number_without_an_account_and_who_have_left_are_found_once_each() {
        // given
        keepRotaPerson.keep(new RotaPerson("edm2", "Nadia Nightingale", "", null, null), "Lost phone", BRIDGE);
        keepRotaPerson.keep(
                new RotaPerson("edm3", "Tomos Evening", "07700 900112", null, LocalDate.parse("2026-11-20")),
                "Left",
                BRIDGE);
        keepRotaPerson.keep(new RotaPerson("stranger", "A Stranger", "07700 900130", null, null), "New", BRIDGE);
        RotaShift night = stage.shift(RotaRole.EDM, "2026-11-24T17:30:00");
        shifts.change(
                night.id(),
                night.shift().of("stranger"),
                Origin.AGREED,
                stage.clock().instant());
        shifts.known(night.id(), "stranger", stage.clock().instant());

        // when, then
        assertThat(check.check())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Finding.Kind.NO_NUMBER, Finding.Kind.LEFT, Finding.Kind.NO_ACCOUNT);
        assertThat(check.check())
                .extracting(Finding::text)
                .anyMatch(text -> text.startsWith("Nadia Nightingale has no telephone number for the EDM shift"))
                .anyMatch(text -> text.startsWith("Tomos Evening has left, but has the EDM shift"))
                .contains("A Stranger is unknown to the sign-in, but has the EDM shift"
                        + " Tuesday 24 November 2026, 5:30pm to Wednesday 8:00am.");
    }

    @Test
    void a_shift_of_the_coming_week_that_nobody_said_they_know_of_is_found_a_later_one_is_not() {
        // given: the demonstration's people know of four weeks
        stage.clock().setLondon("2026-12-20T10:00:00");

        // when, then
        assertThat(check.check()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.NOT_KNOWN);
            assertThat(finding.matters()).isBefore(london("2026-12-27T10:00:00"));
        });
    }
}
