package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.ACCREDITED;
import static org.servicebridge.stories.Story.BRIDGE;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.engine.ChangedSet;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Deadline;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process owner deploys other times while an HSSI runs: it keeps the tables that it began with until somebody moves it. */
@EngineTest
class KeptTablesTest {

    private static final String DRAFT = "userTask_draftNotice";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RepositoryService repository;

    private Story story;
    private @Nullable ChangedSet changed;

    @BeforeEach
    void anHssiRunsAndOtherTimesAreDeployed() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @AfterEach
    void takeBack() {
        if (changed != null) {
            changed.close();
        }
    }

    @Test
    void what_runs_keeps_its_times_everywhere_and_what_begins_has_the_new_ones() {
        // given
        String running = managed();
        otherTimesAreDeployed();

        // when
        String begun = managed();

        // then
        assertThat(length(running, ClockKind.FIRST_NOTICE)).isEqualTo(ofMinutes(20));
        assertThat(length(begun, ClockKind.FIRST_NOTICE)).isEqualTo(ofMinutes(25));
        assertThat(story.shown(running, DRAFT, "nextUpdate")).isEqualTo("2026-11-24T11:00");
        assertThat(story.shown(begun, DRAFT, "nextUpdate")).isEqualTo("2026-11-24T10:48");

        // when
        story.noticeSent(BRIDGE, running);
        story.noticeSent(BRIDGE, begun);
        updated(running);
        updated(begun);

        // then
        assertThat(length(running, ClockKind.NEXT_NOTICE)).isEqualTo(ofMinutes(60));
        assertThat(length(begun, ClockKind.NEXT_NOTICE)).isEqualTo(ofMinutes(48));
        assertThat(length(running, ClockKind.SUPPLIER_UPDATE)).isEqualTo(ofMinutes(60));
        assertThat(length(begun, ClockKind.SUPPLIER_UPDATE)).isEqualTo(ofMinutes(33));
        assertThat(story.task(running, "userTask_recordUpdate").getDueDate())
                .isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
        assertThat(story.task(begun, "userTask_recordUpdate").getDueDate())
                .isEqualTo(Instant.parse("2026-11-24T10:33:00Z"));
    }

    @Test
    void a_clock_that_came_after_the_tables_which_an_hssi_keeps_runs_by_the_one_in_force() {
        // given
        try (ChangedSet earlier =
                ChangedSet.deployed(repository, "dmn/cadence.dmn", table -> minutes(table, "disputed-severity", 14))) {
            asBeforeTheClock();
            String running = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
            story.logged(BRIDGE, running);
            assertThat(earlier.definition("hssi"))
                    .isEqualTo(story.process("hssi", running).getProcessDefinitionId());
            changed = ChangedSet.deployed(
                    repository, "dmn/cadence.dmn", table -> minutes(table, "disputed-severity", 16));

            // when
            story.severitySet(BRIDGE, running, 1);
            story.completes(BRIDGE, running, "userTask_confirmHssi", Map.of("confirmed", "no", "by", "Duty manager"));

            // then
            assertThat(story.task(running, "userTask_decideDispute").getDueDate())
                    .isEqualTo(Instant.parse("2026-11-24T10:16:00Z"));
        }
    }

    @Test
    void an_hssi_that_is_moved_takes_the_tables_of_the_set_to_which_it_is_moved() {
        // given
        String running = managed();
        ChangedSet others = otherTimesAreDeployed();

        // when
        ProcessInstance main = story.runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(running)
                .processDefinitionKey("hssi")
                .singleResult();
        story.runtime
                .newMigration(story.runtime
                        .createMigrationPlan(main.getProcessDefinitionId(), others.definition("hssi"))
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(main.getId())
                .execute();
        updated(running);

        // then
        assertThat(length(running, ClockKind.SUPPLIER_UPDATE)).isEqualTo(ofMinutes(33));
    }

    @Test
    void who_is_asked_is_looked_up_in_the_tables_of_the_hssi_that_asks() {
        // given
        String running = unconfirmed();
        changed = ChangedSet.deployed(
                repository,
                "dmn/duty.dmn",
                table -> table.replace("<text>\"service-bridge-lead\"</text>", "<text>\"edm\"</text>"));
        String begun = unconfirmed();

        // when
        story.passes(running, ofMinutes(60));
        story.passes(begun, Duration.ZERO);

        // then
        assertThat(story.openTasks(running)).containsEntry("userTask_hearSilence", "service-bridge-lead");
        assertThat(story.openTasks(begun)).containsEntry("userTask_hearSilence", "edm");
    }

    @Test
    void who_is_on_duty_is_looked_up_in_the_tables_of_the_hssi_when_no_process_asks() {
        // given
        HandoverStory handover = new HandoverStory(context);
        String running = handover.confirmedBy(ACCREDITED);
        changed = ChangedSet.deployed(
                repository,
                "dmn/duty.dmn",
                table -> table.replace("<text>\"national-service-desk\"</text>", "<text>\"service-bridge\"</text>"));
        String begun = handover.confirmedBy(ACCREDITED);

        // when
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        // then
        assertThat(story.incident(running).handling().handoverTo()).isEqualTo("national-service-desk");
        assertThat(story.incident(begun).handling().handoverTo()).isEqualTo("service-bridge");
    }

    @Test
    void what_is_asked_for_after_it_was_closed_goes_by_the_tables_that_it_had() {
        // given
        String closed = managed();
        story.noticeSent(BRIDGE, closed);
        story.resolvedByTelephone(BRIDGE, closed);
        story.agreedAndClosed(BRIDGE, BRIDGE, closed);
        changed =
                ChangedSet.deployed(repository, "dmn/cadence.dmn", table -> minutes(table, "management-summary", 165));

        // when
        story.as(
                BRIDGE,
                () -> story.runtime.startProcessInstanceByKey(
                        "write-management-summary", Map.of("reference", closed, "what", "The board asks")));

        // then
        assertThat(story.task(closed, "userTask_draftSummary").getDueDate())
                .isEqualTo(story.clock.instant().plus(ofMinutes(60)));
    }

    private String unconfirmed() {
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference);
        story.severitySet(BRIDGE, reference, 1);
        return reference;
    }

    private String managed() {
        String reference = unconfirmed();
        story.confirmedByTelephone(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        return reference;
    }

    private void updated(String reference) {
        story.completes(
                BRIDGE, reference, "userTask_recordUpdate", Map.of("text", "Still looking", "by", "Duty manager"));
    }

    private ChangedSet otherTimesAreDeployed() {
        ChangedSet others = ChangedSet.deployed(
                repository,
                "dmn/cadence.dmn",
                table -> minutes(
                        minutes(minutes(table, "first-notice", 25), "next-notice_1", 48), "supplier-update_1", 33));
        changed = others;
        return others;
    }

    /** As the database has it from a version in which the task had no clock; such a table is not deployed any more. */
    private void asBeforeTheClock() {
        int changed = context.getBean(JdbcClient.class).sql("""
                        update act_ge_bytearray set bytes_ = convert_to(
                            regexp_replace(convert_from(bytes_, 'UTF8'), '<rule id="rule_cadence_disputed-severity">.*?</rule>', ''), 'UTF8')
                        where name_ = 'dmn/cadence.dmn' and convert_from(bytes_, 'UTF8') ~ 'disputed-severity_minutes">\\s*<text>14<'
                        """).update();
        assertThat(changed).isOne();
        ((ProcessEngineConfigurationImpl) context.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardDecisionDefinitionCache();
    }

    private static String minutes(String table, String rule, int minutes) {
        return table.replaceFirst("(then_cadence_%s_minutes\">\\s*<text>)\\d+".formatted(rule), "$1" + minutes);
    }

    private Duration length(String reference, ClockKind kind) {
        Deadline running = story.running(reference, kind);
        return Duration.between(running.startedAt(), running.dueAt());
    }
}
