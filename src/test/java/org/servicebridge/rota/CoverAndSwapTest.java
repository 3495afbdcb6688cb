package org.servicebridge.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.rota.RotaStage.BRIDGE;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Refusal;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class CoverAndSwapTest {

    private static final String TUESDAY = "2026-11-24T17:30:00";
    private static final String WEDNESDAY = "2026-11-25T17:30:00";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ArrangeCover arrangeCover;

    @Autowired
    private SwapShifts swapShifts;

    @Autowired
    private AcknowledgeShift acknowledgeShift;

    @Autowired
    private Rota rota;

    @Autowired
    private RotaHistory history;

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
    @Clause("ROT-3")
    void rot3_cover_is_recorded_with_who_agreed_and_the_desk_calls_who_covers() {
        // given
        RotaShift night = stage.shift(RotaRole.EDM, TUESDAY);
        assertThat(night.person()).isEqualTo("edm");

        // when
        arrangeCover.arrange(night.id(), "edm5", "Olu Holiday, by email", "Ill", BRIDGE);

        // then
        assertThat(rota.onCall(RotaRole.EDM, night.starts()))
                .contains(new OnCall("edm5", "Olu Holiday", "07700 900114"));
        RotaShift after = stage.shift(RotaRole.EDM, TUESDAY);
        assertThat(after.id()).isEqualTo(night.id());
        assertThat(after.origin()).isEqualTo(Origin.AGREED);
        assertThat(after.knownBy()).isEqualTo("Olu Holiday, by email");
        Instant now = stage.clock().instant();
        assertThat(history.of(night.id()).get(0))
                .isEqualTo(new RotaChange(
                        now,
                        "bridge",
                        "cover",
                        night.id(),
                        "EDM, Tuesday 24 November 2026, 5:30pm to Wednesday 8:00am: Olu Holiday covers for Duty Manager.",
                        "Ill",
                        "Olu Holiday, by email"));
    }

    @Test
    @Clause("ROT-3")
    void rot3_a_swap_changes_both_shifts_and_is_recorded_on_both_with_who_agreed() {
        // given
        RotaShift tuesday = stage.shift(RotaRole.EDM, TUESDAY);
        RotaShift wednesday = stage.shift(RotaRole.EDM, WEDNESDAY);

        // when
        swapShifts.swap(tuesday.id(), wednesday.id(), "Both, on Teams", "A wedding", BRIDGE);

        // then
        assertThat(stage.shift(RotaRole.EDM, TUESDAY).person()).isEqualTo(wednesday.person());
        assertThat(stage.shift(RotaRole.EDM, WEDNESDAY).person()).isEqualTo(tuesday.person());
        assertThat(history.of(tuesday.id()).get(0).agreedBy()).isEqualTo("Both, on Teams");
        assertThat(history.of(wednesday.id()).get(0).text())
                .endsWith("Duty Manager instead of Nadia Nightingale, in a swap.");
    }

    @Test
    void nobody_is_put_on_call_whose_number_takes_no_page() {
        database.sql("update on_call_person set telephone = '0113 496 0123' where person = 'edm5'")
                .update();
        RotaShift night = stage.shift(RotaRole.EDM, TUESDAY);

        refused(
                () -> arrangeCover.arrange(night.id(), "edm5", "Them", "Ill", BRIDGE),
                "No page can go to Olu Holiday: put a mobile number on the rota first.");
        assertThat(stage.shift(RotaRole.EDM, TUESDAY).person()).isEqualTo("edm");
    }

    @Test
    void nobody_is_put_on_call_twice_at_once_and_nothing_changes() {
        RotaShift level3 = stage.at(RotaRole.LEVEL_3, TUESDAY).get(0);
        RotaShift night = stage.shift(RotaRole.EDM, TUESDAY);

        refused(
                () -> arrangeCover.arrange(night.id(), level3.person(), "Them", "Ill", BRIDGE),
                "Level Three is on call as Level 3 then already");
        refused(() -> arrangeCover.arrange(night.id(), "edm", "Them", "Ill", BRIDGE), "has the shift already");
        refused(() -> arrangeCover.arrange(night.id(), "nobody", "Them", "Ill", BRIDGE), "Nobody of that name");
        refused(() -> arrangeCover.arrange(night.id(), "edm5", " ", "Ill", BRIDGE), "Say who agreed");
        refused(() -> swapShifts.swap(night.id(), level3.id(), "Them", "Ill", BRIDGE), "Only shifts of the same role");
        refused(
                () -> arrangeCover.arrange(night.id(), "edm5", "Me", "Ill", RotaStage.EDM),
                "kept by the Service Bridge");
        refused(() -> arrangeCover.arrange(UUID.randomUUID(), "edm5", "Me", "Ill", BRIDGE), "no such shift");
        assertThat(stage.shift(RotaRole.EDM, TUESDAY)).isEqualTo(night);
    }

    @Test
    void what_is_over_stays_as_it_was() {
        RotaShift night = stage.shift(RotaRole.EDM, TUESDAY);
        stage.clock().setLondon("2026-11-25T08:00:00");

        refused(() -> arrangeCover.arrange(night.id(), "edm5", "Them", "Ill", BRIDGE), "The shift is over");
    }

    @Test
    void people_say_themselves_that_they_know_of_a_shift_but_not_for_others() {
        // given
        stage.clock().setLondon("2027-01-04T10:00:00");
        RotaShift mine = stage.all(RotaRole.EDM).stream()
                .filter(shift -> shift.person().equals("edm"))
                .findFirst()
                .orElseThrow();
        RotaShift others = stage.all(RotaRole.EDM).stream()
                .filter(shift -> !shift.person().equals("edm"))
                .findFirst()
                .orElseThrow();

        // when
        acknowledgeShift.acknowledge(mine.id(), RotaStage.EDM);

        // then
        assertThat(history.of(mine.id()).get(0).actor()).isEqualTo("edm");
        refused(() -> acknowledgeShift.acknowledge(others.id(), RotaStage.EDM), "kept by the Service Bridge");
    }

    @Test
    void the_history_is_only_added_to() {
        assertThatThrownBy(
                        () -> database.sql("update rota_change set text = 'x'").update())
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> database.sql("delete from rota_change").update())
                .hasMessageContaining("only ever added to");
    }

    private static void refused(Runnable useCase, String sentence) {
        assertThatThrownBy(useCase::run).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }
}
