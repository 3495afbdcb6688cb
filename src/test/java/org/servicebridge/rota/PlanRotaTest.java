package org.servicebridge.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.calendar.Calendars.london;
import static org.servicebridge.rota.RotaStage.BRIDGE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Refusal;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class PlanRotaTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PlanRota planRota;

    @Autowired
    private ArrangeCover arrangeCover;

    @Autowired
    private KeepRotaPerson keepRotaPerson;

    @Autowired
    private RotaPeople people;

    @Autowired
    private TransactionTemplate transactions;

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
    @Clause("ROT-1")
    void rot1_the_rota_reaches_twelve_months_ahead_and_is_carried_on_week_by_week() {
        // given
        assertThat(stage.at(RotaRole.EDM, "2027-11-23T20:00:00")).hasSize(1);
        assertThat(stage.at(RotaRole.EDM, "2027-11-24T20:00:00")).isEmpty();

        // when
        stage.clock().advance(Duration.ofDays(7));
        Planned planned = planRota.plan("The week begins.", BRIDGE);

        // then
        assertThat(planned.changed() + planned.removed()).isZero();
        assertThat(stage.at(RotaRole.EDM, "2027-11-30T20:00:00")).hasSize(1);
        assertThat(stage.at(RotaRole.LEVEL_3, "2027-11-30T20:00:00")).hasSize(1);
    }

    @Test
    void planning_again_changes_nothing_and_says_nothing() {
        List<RotaShift> before = stage.all(RotaRole.EDM);
        int told = stage.told().size();

        Planned planned = planRota.plan("Just looking.", BRIDGE);

        assertThat(planned.isChange()).isFalse();
        assertThat(stage.all(RotaRole.EDM)).isEqualTo(before);
        assertThat(stage.told()).hasSize(told);
    }

    @Test
    @Clause("ROT-2")
    void rot2_a_bank_holiday_that_becomes_known_later_gets_its_two_shifts_and_moves_nobody_else() {
        // given: Wednesday 2 December turns out to be a bank holiday
        LocalDate holiday = LocalDate.parse("2026-12-02");
        List<RotaShift> before = stage.all(RotaRole.EDM);

        // when
        transactions.executeWithoutResult(
                status -> stage.planningWithBankHoliday(holiday).plan("A bank holiday is proclaimed.", BRIDGE));

        // then
        assertThat(stage.shift(RotaRole.EDM, "2026-12-01T17:30:00").ends()).isEqualTo(london("2026-12-02T07:00:00"));
        assertThat(stage.shift(RotaRole.EDM, "2026-12-02T07:00:00").ends()).isEqualTo(london("2026-12-02T19:00:00"));
        assertThat(stage.shift(RotaRole.EDM, "2026-12-02T19:00:00").ends()).isEqualTo(london("2026-12-03T08:00:00"));
        HashSet<RotaShift> touched = new HashSet<>(before);
        touched.removeAll(stage.all(RotaRole.EDM));
        assertThat(touched)
                .extracting(RotaShift::starts)
                .containsExactlyInAnyOrder(london("2026-12-01T17:30:00"), london("2026-12-02T17:30:00"));
        assertThat(stage.told())
                .contains("EDM planned until 2027-11-24: 2 shifts added, 1 changed, 1 removed.")
                .anyMatch(text ->
                        text.startsWith("EDM planned anew: Tuesday 1 December 2026, 5:30pm to Wednesday 7:00am"));
    }

    @Test
    @Clause("ROT-2")
    void rot2_what_was_agreed_by_hand_stays_when_a_bank_holiday_becomes_known() {
        // given
        RotaShift night = stage.shift(RotaRole.EDM, "2026-12-02T17:30:00");
        String cover = night.person().equals("edm6") ? "edm5" : "edm6";
        arrangeCover.arrange(night.id(), cover, "Both, by telephone", "Annual leave", BRIDGE);

        // when
        transactions.executeWithoutResult(status -> stage.planningWithBankHoliday(LocalDate.parse("2026-12-02"))
                .plan("A bank holiday is proclaimed.", BRIDGE));

        // then
        RotaShift after = stage.shift(RotaRole.EDM, "2026-12-02T17:30:00");
        assertThat(after.person()).isEqualTo(cover);
        assertThat(after.id()).isEqualTo(night.id());
        assertThat(after.ends()).isEqualTo(london("2026-12-03T08:00:00"));
        assertThat(after.isKnown()).isTrue();
        assertThat(stage.shift(RotaRole.EDM, "2026-12-02T07:00:00").ends()).isEqualTo(london("2026-12-02T17:30:00"));
    }

    @Test
    void the_shift_that_has_begun_stays_with_its_person_when_they_leave() {
        // given
        stage.clock().setLondon("2026-11-24T20:00:00");
        RotaPerson edm = people.find("edm").orElseThrow();
        keepRotaPerson.keep(
                new RotaPerson("edm", edm.name(), edm.telephone(), edm.email(), LocalDate.parse("2026-11-24")),
                "Changed jobs",
                BRIDGE);

        // when
        planRota.plan("Somebody left.", BRIDGE);

        // then
        assertThat(stage.all(RotaRole.EDM))
                .filteredOn(shift -> shift.person().equals("edm"))
                .extracting(RotaShift::starts)
                .containsExactly(london("2026-11-24T17:30:00"));
        assertThat(stage.at(RotaRole.EDM, "2027-06-01T20:00:00")).hasSize(1);
    }

    @Test
    void only_the_service_bridge_plans_and_says_why() {
        assertThatThrownBy(() -> planRota.plan("Why not", RotaStage.EDM))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The rota is kept by the Service Bridge");
        assertThatThrownBy(() -> planRota.plan(" ", BRIDGE)).hasMessage("Say why the rota is planned anew.");
    }
}
