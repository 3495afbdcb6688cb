package org.servicebridge.stories;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.communication.SendUrgentNotice;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.ReportServiceImpact;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An HSSI that no user notices: management is told and nobody else, until users are affected. */
@EngineTest
class ManagementOnlyTest {

    private static final List<String> MANAGEMENT =
            List.of("live-services-head@example.org", "service-desks-head@example.org");

    @Autowired
    private ApplicationContext context;

    private Story story;
    private DeskAtWork desk;
    private Readers readers;

    @BeforeEach
    void begin() {
        story = new Story(context);
        readers = new Readers(context);
        desk = new DeskAtWork(story);
        story.clock.setLondon("2026-11-24T10:00:00");
    }

    @Test
    @Clause("COM-10")
    void com10_without_service_impact_management_is_told_and_nobody_else_and_no_routine_notice_is_due() {
        String reference = desk.rated("spine-core", Map.of("serviceAffected", "no"));
        assertThat(story.openTasks(reference)).containsOnly(entry("userTask_draftNotice", "service-bridge"));
        story.noticeSent(BRIDGE, reference);
        desk.confirmed(reference);
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_draftNotice");
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isFalse();

        story.bean(SendUrgentNotice.class).send(reference, "The second power supply is failing, too", BRIDGE);
        story.noticeSent(BRIDGE, reference);
        assertThat(story.task(reference, "userTask_draftNotice").getDueDate())
                .isEqualTo(Date.from(
                        story.running(reference, ClockKind.NEXT_NOTICE).dueAt()));
        desk.resolvedWithFinalNotice(reference);

        assertThat(readers.kinds(reference)).containsExactly("MANAGEMENT", "URGENT", "FINAL");
        assertThat(readers.told(reference)).containsExactlyElementsOf(MANAGEMENT);
        assertThat(readers.notice(reference).statusPage()).isFalse();
    }

    @Test
    @Clause("COM-10")
    void com10_out_of_hours_the_edm_releases_what_management_is_told() {
        story.clock.setLondon("2026-11-24T22:00:00");
        String reference = desk.rated(DESK, "spine-core", Map.of("serviceAffected", "no"));
        story.noticeSent(DESK, reference);
        assertThat(readers.told(reference)).isEmpty();
        assertThat(story.openTasks(reference)).containsOnly(entry("userTask_releaseNotice", "edm"));

        story.completes(EDM, reference, "userTask_releaseNotice", Map.of("release", "yes"));

        assertThat(readers.told(reference)).containsExactlyElementsOf(MANAGEMENT);
    }

    @Test
    @Clause("COM-10")
    void com10_once_users_are_affected_it_is_communicated_as_every_other() {
        String reference = desk.rated("spine-core", Map.of("serviceAffected", "no"));
        story.noticeSent(BRIDGE, reference);
        desk.confirmed(reference);

        story.bean(ReportServiceImpact.class).report(reference, "Users cannot sign in", BRIDGE);

        assertThat(story.openTasks(reference)).containsKey("userTask_draftNotice");
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isTrue();
        story.noticeSent(BRIDGE, reference);
        assertThat(readers.kinds(reference)).containsSubsequence("MANAGEMENT", "FIRST");
        assertThat(readers.told(reference, "FIRST")).contains("spine-users@example.org");
        assertThat(story.timeline(reference))
                .containsSubsequence("communication-decided", "service-affected", "communication-decided");
    }
}
