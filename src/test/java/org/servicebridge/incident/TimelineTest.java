package org.servicebridge.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Actor;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was done must be provable a year later. */
@EngineTest
class TimelineTest {

    @Autowired
    private Timeline timeline;

    @Autowired
    private Incidents incidents;

    @Autowired
    private CheckTimelines checkTimelines;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private String reference;

    @BeforeEach
    void twoEntries() {
        reference = anIncident().managedIn(incidents, clock).reference();
        timeline.add(reference, "note", Actor.SYSTEM, "First");
        timeline.add(reference, "note", Actor.SYSTEM.onBehalfOf("Duty manager", true), "Second");
    }

    @Test
    void an_untouched_chain_is_intact() {
        assertThat(timeline.check(reference).isIntact()).isTrue();
        assertThat(timeline.of(reference)).extracting(TimelineEntry::sequence).containsExactly(1, 2);
        assertThat(timeline.of(reference).get(1).onBehalfOf()).isEqualTo("Duty manager");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update timeline_entry set recorded_by = 'somebody else'",
                "delete from timeline_entry",
                "truncate timeline_entry cascade",
                "update timeline_text set content = 'Other'",
                "delete from timeline_text",
                "truncate timeline_text"
            })
    void the_database_refuses_to_change_it(String statement) {
        assertThatThrownBy(() -> database.sql(statement).update()).hasMessageContaining("timeline");
        assertThat(timeline.check(reference).isIntact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "update timeline_entry set recorded_by = 'somebody else' where sequence = 1; 1",
                "update timeline_entry set happened_at = happened_at - interval '1 minute' where sequence = 2; 2",
                "update timeline_entry set previous_hash = hash where sequence = 2; 2",
                "update timeline_text set content = 'Other' where sequence = 1; 1",
                "delete from timeline_entry where sequence = 1; 1"
            })
    void whoever_gets_past_the_database_is_found_out(String statement, int entry) {
        pastTheDatabase(statement);

        assertThat(timeline.check(reference)).extracting(ChainState::brokenAt).isEqualTo(entry);
    }

    @Test
    void what_is_cut_off_at_the_end_is_missed_once_the_nightly_check_has_seen_it() {
        checkTimelines.afterStart("CHAIN-2026-11-24-0430");

        pastTheDatabase("delete from timeline_entry where sequence = 2");

        assertThat(timeline.check(reference)).isEqualTo(new ChainState(1, 2));
    }

    private void pastTheDatabase(String statement) {
        transaction.executeWithoutResult(status -> {
            database.sql("set local session_replication_role = replica").update();
            database.sql(statement).update();
        });
    }

    @Test
    void an_erased_text_leaves_the_chain_intact() {
        transaction.executeWithoutResult(status -> {
            database.sql("set local service_bridge.erasing = 'on'").update();
            database.sql("delete from timeline_text where sequence = 1").update();
        });

        assertThat(timeline.of(reference).get(0).content()).isNull();
        assertThat(timeline.check(reference).isIntact()).isTrue();
    }
}
