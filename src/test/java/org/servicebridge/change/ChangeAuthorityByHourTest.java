package org.servicebridge.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.servicebridge.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class ChangeAuthorityByHourTest {

    @Autowired
    private StartBeside startBeside;

    @Autowired
    private Incidents incidents;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MovableClock clock;

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T07:59:59, edm",
        "2026-11-24T08:30:00, service-bridge-lead",
        "2026-11-24T08:59:59, service-bridge-lead",
        "2026-11-24T09:00:00, change-management",
        "2026-11-24T16:59:59, change-management",
        "2026-11-24T17:00:00, service-bridge-lead",
        "2026-11-24T17:29:59, service-bridge-lead",
        "2026-11-24T17:30:00, edm",
        "2026-07-21T09:00:00, change-management",
        "2026-11-28T10:00:00, edm",
        "2026-12-25T10:00:00, edm"
    })
    @Clause("CHG-1")
    void who_is_there_at_that_hour_is_asked_for_the_change(String london, String group) {
        // given
        clock.setLondon(london);
        String reference = anIncident().managedIn(incidents, clock).reference();

        // when
        startBeside.start(
                reference,
                "approve-emergency-change",
                Map.of("what", "A restart needs approval."),
                Actor.person("bridge", Set.of(Groups.SERVICE_BRIDGE)));

        // then
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        assertThat(tasks.getIdentityLinksForTask(task))
                .extracting(IdentityLink::getGroupId)
                .contains(group)
                .isSubsetOf(group, Groups.SERVICE_BRIDGE);
    }
}
