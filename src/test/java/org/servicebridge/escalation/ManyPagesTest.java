package org.servicebridge.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Incidents;
import org.servicebridge.outbox.Senders;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.servicebridge.testing.SmallPool;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node concludes pages all night, however many there were before. */
@EngineTest
class ManyPagesTest {

    private static final int PAGES = 100;
    private static final int CONNECTIONS = 3;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Senders senders;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource pool;

    @Autowired
    private MovableClock clock;

    @Test
    void a_hundred_pages_are_concluded_with_three_connections() {
        clock.setLondon("2026-11-25T03:00:00");
        for (int i = 0; i < PAGES; i++) {
            escalate();
        }

        try (SmallPool few = new SmallPool(pool, CONNECTIONS)) {
            senders.sendDue();
        }

        assertThat(count("select count(*) from page")).isEqualTo(PAGES);
        assertThat(count("select count(*) from page where concluded_at is null"))
                .isZero();
        assertThat(count("select count(*) from timeline_entry where kind = 'paged-nobody'"))
                .isEqualTo(PAGES);
    }

    private void escalate() {
        String reference = anIncident()
                .ownedBy(Groups.NATIONAL_SERVICE_DESK)
                .managedIn(incidents, clock)
                .reference();
        identity.setAuthentication("desk", List.of(Groups.NATIONAL_SERVICE_DESK));
        try {
            runtime.startProcessInstanceByKey(
                    "escalate-incident", Map.of("reference", reference, "reason", "no-progress", "what", "Help"));
        } finally {
            identity.clearAuthentication();
        }
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
