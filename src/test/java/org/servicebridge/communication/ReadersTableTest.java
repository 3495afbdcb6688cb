package org.servicebridge.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.engine.ChangedSet;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Each column of the readers' table is changed once, and governs whom an HSSI is communicated to. */
@EngineTest
class ReadersTableTest {

    private static final Flags SECURITY = new Flags(false, false, true);

    @Autowired
    private CommunicationPolicy policies;

    @Autowired
    private Incidents incidents;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private MovableClock clock;

    private ChangedSet changed;

    @BeforeEach
    void theTableIsChanged() {
        changed = ChangedSet.deployed(
                repository,
                "dmn/communication-policy.dmn",
                table -> cell(
                        cell(
                                cell(cell(table, "everybody_statusPage", "false"), "everybody_directorLists", "false"),
                                "everybody_reason",
                                "\"By the owner's wish not on the page.\""),
                        "security_readers",
                        "\"management\""));
    }

    @AfterEach
    void takeBack() {
        changed.close();
    }

    @Test
    void the_status_page_the_director_lists_and_the_reason_follow_the_table() {
        Policy found = policy(anIncident());

        assertThat(found.audience()).isEqualTo(new Audience(Readership.OPEN, List.of(), false));
        assertThat(found.directorLists()).isFalse();
        assertThat(found.explanation().reason())
                .isEqualTo("Communicated by SMS, email and status page. By the owner's wish not on the page.");
        assertThat(found.explanation().rule()).isEqualTo("rule_communication-readers_everybody");
    }

    @Test
    void whether_security_chooses_the_lists_follows_the_table() {
        Policy found = policy(anIncident().flagged(SECURITY));

        assertThat(found.outcome()).isEqualTo(Policy.Outcome.SECURITY_RELEASES);
        assertThat(found.audience().readership()).isEqualTo(Readership.MANAGEMENT);
        assertThat(found.listsAreChosen()).isFalse();

        changed.close();
        assertThat(policy(anIncident().flagged(SECURITY)).listsAreChosen()).isTrue();
        theTableIsChanged();
    }

    private Policy policy(AnIncident incident) {
        return policies.of(incident.managedIn(incidents, clock));
    }

    private static String cell(String table, String cell, String value) {
        return table.replaceFirst(
                "(?s)(then_communication-readers_%s\">\\s*<text>)[^<]*".formatted(cell), "$1" + value);
    }
}
