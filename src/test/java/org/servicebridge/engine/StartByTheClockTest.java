package org.servicebridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By the process that has a time of day: the rota's, Mondays at 07:00; the nightly check of timelines keeps its key beside it. */
@EngineTest
class StartByTheClockTest {

    @Autowired
    private StartByTheClock startByTheClock;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    @Test
    void it_starts_at_the_time_in_london_in_winter_and_in_summer() {
        // given
        clock.setLondon("2027-07-05T06:59:59");
        startByTheClock.startDue();
        assertThat(keys()).containsExactly("ROTA-2027-06-28-0700");

        // when
        clock.setLondon("2027-07-05T07:00:00");
        startByTheClock.startDue();

        // then
        assertThat(keys()).containsExactlyInAnyOrder("ROTA-2027-06-28-0700", "ROTA-2027-07-05-0700");
    }

    @Test
    void several_nodes_start_it_once() throws Exception {
        // given
        clock.setLondon("2026-11-23T07:00:05");
        ExecutorService nodes = Executors.newFixedThreadPool(4);

        // when
        List<Callable<Void>> looks = IntStream.range(0, 8)
                .<Callable<Void>>mapToObj(look -> () -> {
                    startByTheClock.startDue();
                    return null;
                })
                .toList();
        for (Future<Void> look : nodes.invokeAll(looks)) {
            look.get();
        }
        nodes.shutdown();

        // then
        assertThat(keys()).containsExactly("ROTA-2026-11-23-0700");
    }

    @Test
    void after_a_long_silence_the_last_missed_start_is_made_up_for_and_not_those_before() {
        // given
        clock.setLondon("2026-11-23T07:00:05");
        startByTheClock.startDue();

        // when
        clock.setLondon("2026-12-16T15:00:00");
        startByTheClock.startDue();
        startByTheClock.startDue();

        // then
        assertThat(keys()).containsExactlyInAnyOrder("ROTA-2026-11-23-0700", "ROTA-2026-12-14-0700");
    }

    @Test
    void the_timelines_are_checked_each_night_once() {
        // given
        clock.setLondon("2026-11-24T04:29:59");
        startByTheClock.startDue();
        database.sql("delete from clock_start").update();

        // when
        clock.setLondon("2026-11-24T04:30:00");
        startByTheClock.startDue();
        clock.setLondon("2026-11-24T23:00:00");
        startByTheClock.startDue();
        clock.setLondon("2026-11-25T04:30:00");
        startByTheClock.startDue();

        // then
        assertThat(database.sql("select key from clock_start where key like 'CHAIN-%' order by key")
                        .query(String.class)
                        .list())
                .containsExactly("CHAIN-2026-11-24-0430", "CHAIN-2026-11-25-0430");
    }

    private List<String> keys() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("publish-rota").list().stream()
                .map(ProcessInstance::getBusinessKey)
                .toList();
    }
}
