package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.testing.AnIncident.anIncident;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever a model names for a task is judged when the task is made, however it came to be: no desk is asked that may not see the HSSI. */
@EngineTest
class AskedWhoSeesTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    /** The model names the Service Bridge, whoever owns the HSSI. */
    @ParameterizedTest
    @CsvSource({
        "true, 'national-service-desk, service-bridge-lead'",
        "false, 'service-bridge, service-bridge-lead'",
    })
    void a_task_for_a_desk_that_may_not_see_the_hssi_goes_to_its_owner(boolean harmed, String asked) {
        // given
        AnIncident incident = anIncident()
                .ownedBy(Groups.NATIONAL_SERVICE_DESK)
                .flagged(harmed ? new Flags(true, true, false) : Flags.NONE);
        String reference =
                incident.managedIn(story.bean(Incidents.class), story.clock).reference();
        story.bean(JdbcClient.class)
                .sql("update incident set reporting_desk = owner where reference = :reference")
                .param("reference", reference)
                .update();

        // when
        started(reference);

        // then
        assertThat(story.openTasks(reference)).containsEntry("userTask_chooseOrganisations", asked);
    }

    private void started(String reference) {
        story.runtime
                .createProcessInstanceByKey("ring-round")
                .businessKey(reference)
                .startBeforeActivity("userTask_chooseOrganisations")
                .execute();
    }
}
