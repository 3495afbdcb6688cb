package org.servicebridge.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.Incidents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one test wrote is not even a gap for the next one's rows, which would be read before others of the same moment. */
@EngineTest
class FirstStateTest {

    @Autowired
    private FirstState state;

    @Autowired
    private Incidents incidents;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Test
    void nothing_that_a_test_wrote_takes_room_any_more() {
        // given
        anIncident().managedIn(incidents, clock);
        assertThat(withRoomTaken()).contains("incident");

        // when
        state.empty();

        // then
        assertThat(withRoomTaken()).isEmpty();
    }

    @Test
    void nor_where_somebody_still_reads_what_was_there_before() throws SQLException {
        // given
        try (Connection reader = database.getConnection();
                Statement reads = reader.createStatement()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            reads.execute("select 1");
            anIncident().managedIn(incidents, clock);

            // when
            state.empty();

            // then
            assertThat(withRoomTaken()).isEmpty();
            reader.rollback();
            reader.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            reader.setAutoCommit(true);
        }
    }

    /** Tables of the record; the engine's may keep some. */
    private List<String> withRoomTaken() {
        return jdbc.sql("select name from first_state.watched where leave = 0 and pg_relation_size(place) > 0")
                .query(String.class)
                .list();
    }
}
