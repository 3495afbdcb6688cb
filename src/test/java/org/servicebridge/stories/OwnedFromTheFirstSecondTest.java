package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** There is no HSSI that nobody has: not before it is rated, not when it was over already, and not when the shift changes. */
@EngineTest
class OwnedFromTheFirstSecondTest {

    private static final Actor PROVIDER = Actor.key("spine", "spine-operations");
    private static final Path MIGRATION =
            Path.of("src/main/resources/db/migration/V100__an_owner_for_every_open_hssi.sql");

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause({"INV-5", "IH-1c"})
    void reported_by_api_at_1650_and_rated_by_nobody_the_night_desk_has_it_at_1730() {
        // given
        String reference = reportedByProvider("2026-11-24T16:50:00");
        assertThat(owner(reference)).isEqualTo("service-bridge");
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_setSeverity", "service-bridge"));

        // when
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        // then
        assertThat(owner(reference)).isEqualTo("national-service-desk");
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_setSeverity", "national-service-desk"));
        assertThat(story.timeline(reference)).contains("assigned", "ownership-moved");
        story.clock.setLondon("2026-11-24T17:40:00");
        story.severitySet(DESK, reference, 1);
        assertThat(story.openTasks(reference)).containsEntry("userTask_decideBau", "national-service-desk");
    }

    @Test
    @Clause("INV-5")
    void what_the_bridge_manages_it_owns_until_people_hand_it_over_but_the_work_does_not_wait() {
        // given
        String reference = reportedByProvider("2026-11-24T16:50:00");
        story.severitySet(BRIDGE, reference, 1);

        // when
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        // then
        assertThat(owner(reference)).isEqualTo("service-bridge");
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_handOver", "service-bridge")
                .containsEntry("userTask_assessRisks", "national-service-desk");
    }

    @Test
    @Clause({"INV-5", "IH-1a", "IH-2"})
    void the_desk_that_hears_of_it_logs_and_rates_it_in_core_hours_too() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedToDesk(DESK, "Smartcard log-in fails");

        // then
        assertThat(owner(reference)).isEqualTo("national-service-desk");
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_logIncident", "national-service-desk"));

        // when
        story.logged(DESK, reference);
        story.severitySet(DESK, reference, 1);

        // then
        assertThat(owner(reference)).isEqualTo("national-service-desk");
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_confirmHssi", "national-service-desk"));
    }

    @Test
    @Clause("INV-5")
    void taken_over_before_it_is_rated_its_tasks_go_with_it() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference);
        new OnPage(context).takesOver("bridge", reference, Groups.SERVICE_BRIDGE, "The Bridge has a line to them");

        // then
        assertThat(owner(reference)).isEqualTo("service-bridge");
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_setSeverity", "service-bridge"));
    }

    @Test
    @Clause({"INV-5", "OOH-1"})
    void at_night_the_desk_on_duty_has_it_whoever_reports() {
        assertThat(owner(reportedByProvider("2026-11-24T22:00:00"))).isEqualTo("national-service-desk");
        assertThat(owner(story.reportedToDesk(BRIDGE, "Smartcard log-in fails")))
                .isEqualTo("national-service-desk");
    }

    @Test
    @Clause({"INV-5", "COM-6"})
    void one_that_was_over_when_it_was_reported_is_taken_over_as_every_other_and_closed_by_the_new_shift() {
        // given
        story.clock.setLondon("2026-11-24T17:00:00");
        String reference = story.reportedByApi(
                BRIDGE,
                report -> report.by("provider", null, 1)
                        .resolvedAt(story.clock.instant().minus(ofMinutes(10))));
        story.severitySet(BRIDGE, reference, 1);
        story.finalNoticeSent(BRIDGE, reference);
        story.detailsAgreed(BRIDGE, BRIDGE, reference);
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_closeHssi", "service-bridge"));

        // when
        story.clock.setLondon("2026-11-24T17:31:00");
        new OnPage(context).takesOver("desk", reference, Groups.NATIONAL_SERVICE_DESK, "End of shift");

        // then
        assertThat(story.openTasks(reference)).containsOnly(Map.entry("userTask_closeHssi", "national-service-desk"));
        story.completes(DESK, reference, "userTask_closeHssi", Map.of());
        assertThat(story.state(reference)).isEqualTo(IncidentState.CLOSED);
    }

    @Test
    @Clause("INV-5")
    void an_open_one_of_an_earlier_version_gets_the_desk_that_has_its_tasks() throws IOException {
        // given
        String reference = reportedByProvider("2026-11-24T22:00:00");
        JdbcClient database = story.bean(JdbcClient.class);
        database.sql("update incident set owner = null where reference = :reference")
                .param("reference", reference)
                .update();

        // when
        database.sql(Files.readString(MIGRATION)).update();

        // then
        assertThat(owner(reference)).isEqualTo("national-service-desk");
    }

    private String reportedByProvider(String london) {
        story.clock.setLondon(london);
        return story.reportedByApi(PROVIDER, report -> report.by("provider", "INC-" + UUID.randomUUID(), 1));
    }

    private String owner(String reference) {
        return String.valueOf(story.incident(reference).handling().owner());
    }
}
