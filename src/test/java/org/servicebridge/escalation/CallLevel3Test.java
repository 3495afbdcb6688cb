package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.escalation.NightDesk.CALL_EDM;
import static org.servicebridge.escalation.NightDesk.CALL_LEVEL_3;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EngineTest
class CallLevel3Test {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ManagementService jobs;

    @SuppressWarnings("NullAway.Init")
    private NightDesk desk;

    @BeforeEach
    void atNight() {
        desk = new NightDesk(context);
        desk.manages(anIncident());
    }

    @Test
    @Clause({"OOH-7", "ESC-6"})
    void esc6_after_two_attempts_without_answer_level_three_is_called() {
        desk.starts("contact-edm");

        desk.noAnswer(CALL_EDM);
        desk.clock().advance(Duration.ofMinutes(5));
        desk.noAnswer(CALL_EDM);

        assertThat(desk.shown(CALL_LEVEL_3, "toCall"))
                .isEqualTo("The EDM was not reached. **Call Level Three on 07700 900103 at level 3.**");
        desk.reaches(CALL_LEVEL_3, "level-3");
        assertThat(desk.ends()).containsExactly("endEvent_level3Reached");
        assertThat(desk.flag("reached")).isEqualTo("level-3");
        assertThat(desk.edmContact().stoppedAt()).isEqualTo(desk.clock().instant());
        assertThat(desk.told()).last().isEqualTo("Level Three reached as level 3; relayed: Two sites are down.");
    }

    @Test
    @Clause({"OOH-7", "ESC-6"})
    void esc6_after_twenty_minutes_level_three_is_called_even_if_nobody_tried_the_edm() {
        desk.starts("contact-edm");
        Job timer = jobs.createJobQuery().timers().singleResult();
        assertThat(timer.getDuedate())
                .isEqualTo(Date.from(desk.clock().instant().plus(Duration.ofMinutes(20))));

        desk.clock().advance(Duration.ofMinutes(20));
        jobs.executeJob(timer.getId());

        assertThat(desk.only(CALL_LEVEL_3).getDueDate())
                .isEqualTo(Date.from(desk.edmContact().dueAt()));
        assertThat(desk.edmContact().breachedAt()).isEqualTo(desk.clock().instant());
        assertThat(desk.told()).contains("The EDM was not reached in time.");
    }

    @Test
    @Clause("ESC-6")
    void esc6_an_edm_who_calls_back_counts_as_reached() {
        desk.starts("contact-edm");
        desk.noAnswer(CALL_EDM);
        desk.noAnswer(CALL_EDM);

        desk.reaches(CALL_LEVEL_3, "edm");

        assertThat(desk.ends()).containsExactly("endEvent_edmReachedAfterAll");
        assertThat(desk.flag("reached")).isEqualTo("edm");
    }

    @Test
    @Clause("ESC-6")
    void esc6_whoever_is_not_reached_is_called_again_and_each_round_stands_on_the_timeline() {
        desk.starts("contact-edm");
        desk.noAnswer(CALL_EDM);
        desk.noAnswer(CALL_EDM);

        desk.noAnswer(CALL_LEVEL_3);
        desk.noAnswer(CALL_LEVEL_3);

        assertThat(desk.only(CALL_LEVEL_3)).isNotNull();
        assertThat(desk.kinds()).filteredOn("nobody-reached"::equals).hasSize(2);
        assertThat(desk.edmContact().stoppedAt()).isNull();
        desk.reaches(CALL_LEVEL_3, "level-3");
        assertThat(desk.ends()).containsExactly("endEvent_level3Reached");
    }

    @Test
    @Clause({"OOH-7", "ESC-6"})
    void esc6_with_nobody_on_the_rota_the_desk_goes_straight_to_level_three_and_is_told_so() {
        desk.clock().setLondon("2026-11-25T11:00:00");

        desk.starts("contact-edm");

        assertThat(desk.shown(CALL_LEVEL_3, "toCall"))
                .isEqualTo("No EDM could be called. **Call Level Three on 07700 900103 at level 3.**");
        assertThat(desk.told()).contains("Nobody is on call as EDM by the rota.");
    }

    @Test
    @Clause("ESC-6")
    void esc6_with_nobody_on_the_rota_at_all_the_desk_is_told_to_use_its_contact_sheet() {
        desk.clock().setLondon("2031-11-25T03:00:00");

        desk.starts("contact-edm");

        assertThat(desk.shown(CALL_LEVEL_3, "toCall"))
                .isEqualTo("No EDM could be called. **Nobody is on the rota at level 3: call a level 3 manager from"
                        + " your contact sheet.**");
        assertThat(desk.shown(CALL_LEVEL_3, "who")).isEqualTo("");
    }
}
