package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.ACCREDITED;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEVEL_3;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.assurance.ReportHarm;
import org.servicebridge.communication.SendUrgentNotice;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
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

    private static final Map<String, Object> TOLD_AS_ITS_PROVIDER_SAYS =
            Map.of("tellManagement", "yes", "providerSaid", "4", "providerSaidBy", "Duty manager");

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
        assertThat(story.openTasks(reference)).containsOnly(entry("userTask_confirmHssi", "service-bridge"));
        assertThat(readers.told(reference)).as("before its provider confirms").isEmpty();
        desk.confirmed(reference);
        assertThat(story.openTasks(reference)).containsKeys("userTask_draftNotice", "userTask_driveResolution");
        story.noticeSent(BRIDGE, reference);
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
        story.confirmedByTelephone(DESK, reference, 1);
        story.foundWithoutRisk(DESK, reference);
        story.decidedBau(DESK, reference, "yes");
        story.noticeSent(DESK, reference);
        assertThat(readers.told(reference)).isEmpty();
        assertThat(story.openTasks(reference))
                .contains(entry("userTask_releaseNotice", "edm"))
                .containsKey("userTask_driveResolution");
        assertThat(story.timeline(reference)).contains("page-queued");
        assertThat(PagedFor.of(context, reference)).contains("edm userTask_releaseNotice");

        story.completes(EDM, reference, "userTask_releaseNotice", Map.of("release", "yes"));

        assertThat(readers.told(reference)).containsExactlyElementsOf(MANAGEMENT);
        story.bean(SendUrgentNotice.class).send(reference, "The second power supply is failing, too", DESK);
        story.noticeSent(DESK, reference);
        assertThat(story.openTasks(reference)).as("guided already").doesNotContainKey("userTask_releaseNotice");
        assertThat(readers.kinds(reference)).containsExactly("MANAGEMENT", "URGENT");
    }

    @Test
    @Clause({"COM-10", "OOH-11"})
    void com10_what_nobody_releases_in_ten_minutes_is_asked_of_level_3_as_well() {
        story.clock.setLondon("2026-11-24T22:00:00");
        String reference = desk.rated(DESK, "spine-core", Map.of("serviceAffected", "no"));
        story.confirmedByTelephone(DESK, reference, 1);
        story.foundWithoutRisk(DESK, reference);
        story.noticeSent(DESK, reference);
        story.passes(reference, ofMinutes(10).minusSeconds(1));
        assertThat(story.openTasks(reference)).contains(entry("userTask_releaseNotice", "edm"));

        story.passes(reference, ofSeconds(1));

        assertThat(story.openTasks(reference)).contains(entry("userTask_releaseNotice", "edm, level-3"));
        story.completes(LEVEL_3, reference, "userTask_releaseNotice", Map.of("release", "yes"));
        assertThat(readers.told(reference)).containsExactlyElementsOf(MANAGEMENT);
    }

    @Test
    @Clause({"COM-10", "INV-1", "INV-6"})
    void com10_a_national_incident_of_lower_severity_is_told_to_management_before_it_is_left() {
        String reference = logged(Map.of("serviceAffected", "no"));
        assertThat(story.shown(reference, "userTask_setSeverity", "national")).isEqualTo("true");
        assertThatThrownBy(() -> story.severitySet(BRIDGE, reference, 4, Map.of("tellManagement", "yes")))
                .hasRootCauseMessage("Nobody is told before its provider has said what it sees: "
                        + "ask it, or answer that management is not told.");
        assertThatThrownBy(() -> story.severitySet(
                        BRIDGE,
                        reference,
                        4,
                        Map.of("tellManagement", "yes", "providerSaid", "1", "providerSaidBy", "Duty manager")))
                .hasRootCauseMessage("The provider calls it an HSSI: set severity 1 or 2, and have it confirmed.");

        story.severitySet(BRIDGE, reference, 4, TOLD_AS_ITS_PROVIDER_SAYS);
        assertThat(story.openTasks(reference)).containsOnly(entry("userTask_draftNotice", "service-bridge"));
        story.noticeSent(BRIDGE, reference);

        assertThat(readers.told(reference)).containsExactlyElementsOf(MANAGEMENT);
        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause({"COM-10", "IH-2"})
    void com10_rated_lower_by_an_accredited_desk_management_is_told_by_the_desk_on_duty() {
        String reference = story.reportedToDesk(ACCREDITED, "Smartcard log-in fails");
        story.logged(ACCREDITED, reference, Map.of("serviceAffected", "no"));

        story.severitySet(ACCREDITED, reference, 4, TOLD_AS_ITS_PROVIDER_SAYS);
        assertThat(story.entries(reference)).contains("service-bridge: On duty, to tell management: Service Bridge");

        assertThat(story.openTasks(reference)).containsOnly(entry("userTask_draftNotice", "service-bridge"));
    }

    @Test
    @Clause("COM-10")
    void com10_harm_ends_the_draft_for_management_of_a_lower_severity_and_the_record_is_left() {
        String reference = logged(Map.of("serviceAffected", "no"));
        story.severitySet(BRIDGE, reference, 4, TOLD_AS_ITS_PROVIDER_SAYS);

        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", BRIDGE);

        assertThat(readers.told(reference)).isEmpty();
        assertThat(story.state(reference)).isEqualTo(IncidentState.WITHDRAWN);
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_answerReferral");
    }

    @Test
    @Clause("COM-10")
    void com10_what_users_notice_is_not_told_to_management_alone() {
        String reference = logged(Map.of());

        assertThatThrownBy(() -> story.severitySet(BRIDGE, reference, 4, TOLD_AS_ITS_PROVIDER_SAYS))
                .hasStackTraceContaining("Management alone is told of national incidents which no user notices");
    }

    @Test
    @Clause("COM-10")
    void com10_users_are_affected_before_management_was_told_and_it_is_told_with_all() {
        String reference = desk.rated("spine-core", Map.of("serviceAffected", "no"));
        desk.confirmed(reference);

        story.bean(ReportServiceImpact.class).report(reference, "Users cannot sign in", BRIDGE);
        story.noticeSent(BRIDGE, reference);

        assertThat(readers.kinds(reference)).contains("FIRST").doesNotContain("MANAGEMENT");
    }

    @Test
    @Clause("COM-10")
    void com10_once_users_are_affected_it_is_communicated_as_every_other() {
        String reference = desk.rated("spine-core", Map.of("serviceAffected", "no"));
        desk.confirmed(reference);
        story.noticeSent(BRIDGE, reference);

        story.bean(ReportServiceImpact.class).report(reference, "Users cannot sign in", BRIDGE);

        assertThat(story.openTasks(reference)).containsKey("userTask_draftNotice");
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isTrue();
        story.noticeSent(BRIDGE, reference);
        assertThat(readers.kinds(reference)).containsSubsequence("MANAGEMENT", "FIRST");
        assertThat(readers.told(reference, "FIRST")).contains("spine-users@example.org");
        assertThat(story.timeline(reference))
                .containsSubsequence("communication-decided", "service-affected", "communication-decided");
    }

    private String logged(Map<String, Object> changes) {
        String reference = story.reportedToDesk(BRIDGE, "One of two power supplies fails");
        story.logged(BRIDGE, reference, changes);
        return reference;
    }
}
