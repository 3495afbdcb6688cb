package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEAD;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.assurance.ReportHarm;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.MoveOwnership;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a random walk once ran into, told as a story: each was a fault, or the end of the road. */
@EngineTest
class FoundOnWalksTest {

    private static final String TAKE_OVER = "userTask_takeOver";

    @Autowired
    private ApplicationContext context;

    private Story story;
    private DeskAtWork desk;

    @BeforeEach
    void begin() {
        story = new Story(context);
        desk = new DeskAtWork(story);
    }

    @Test
    @Clause("SEV-1")
    void sev1_the_most_users_that_a_form_takes_are_rated_by_the_scale_of_a_small_service_too() {
        // given
        String reference = story.reportedToDesk(BRIDGE, "No blood can be ordered");

        // when
        story.logged(BRIDGE, reference, Map.of("serviceCode", "blood-ordering", "usersAffected", 100_000_000));

        // then
        assertThat(story.shown(reference, "userTask_setSeverity", "advice")).contains("severity 1");
    }

    @Test
    @Clause({"COM-6", "INV-5"})
    void inv5_an_hssi_that_was_over_when_it_was_reported_has_an_owner_and_can_be_taken_over() {
        // given
        story.clock.setLondon("2026-11-24T17:20:00");
        String reference = desk.rated("spine-core", Map.of("resolvedAt", "2026-11-24T17:00"));
        story.confirmedByTelephone(BRIDGE, reference, 1);
        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.incident(reference).handling().owner()).isEqualTo("service-bridge");
        assertThat(story.timeline(reference)).containsSubsequence("assigned", "resolved");

        // when
        story.clock.setLondon("2026-11-24T17:40:00");
        story.bean(MoveOwnership.class).move(reference, "national-service-desk", "The Bridge goes home", DESK);

        // then
        assertThat(story.openTasks(reference)).containsEntry("userTask_draftNotice", "national-service-desk");
    }

    @Test
    @Clause({"COM-6", "MAJ-1"})
    void com6_what_ran_beside_an_hssi_that_was_over_when_it_was_reported_ends_with_it() {
        // given
        story.clock.setLondon("2026-11-24T17:20:00");
        String reference = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, reference, Map.of("resolvedAt", "2026-11-24T17:00"));
        story.as(
                BRIDGE,
                () -> story.runtime.startProcessInstanceByKey(
                        "hold-conference-call",
                        Map.of("reference", reference, "kind", "conference-call", "what", "The plan")));
        assertThat(story.openTasks(reference)).containsKey("userTask_arrangeCall");

        // when
        story.severitySet(BRIDGE, reference, 1);
        story.confirmedByTelephone(BRIDGE, reference, 1);

        // then
        assertThat(story.process("hold-conference-call", reference)).isNull();
        assertThat(story.runs(reference, ClockKind.CONFERENCE_CALL)).isFalse();
    }

    @Test
    void what_a_task_shows_is_cut_where_people_said_as_much_as_a_form_takes() {
        // given
        String reference = desk.managed("spine-core", Map.of());

        // when
        story.completes(
                BRIDGE,
                reference,
                "userTask_driveResolution",
                Map.of("nextStep", "emergency-change", "what", "x".repeat(4_000), "by", "Duty manager"));

        // then
        assertThat(story.shown(reference, "userTask_recordManagementDecision", "asked"))
                .endsWith("x…");
        assertThat(story.entries(reference)).anyMatch(entry -> entry.contains("x".repeat(4_000)));
    }

    @Test
    @Clause("ESC-8")
    void esc8_a_third_update_that_shows_progress_itself_raises_no_doubt() {
        // given
        String reference = story.reportedByApi(
                Actor.key("gp", "gp-systems"),
                report -> report.by("provider", "GP-77", 1)
                        .ofService("gp-records")
                        .ofKinds("national-governance"));
        story.severitySet(BRIDGE, reference, 1);
        Map<String, Object> update = Map.of("text", "Still looking", "by", "A. Tester");
        story.completes(BRIDGE, reference, "userTask_recordUpdate", update);
        story.completes(BRIDGE, reference, "userTask_recordUpdate", update);

        // when
        story.completes(
                BRIDGE,
                reference,
                "userTask_recordUpdate",
                Map.of("text", "Half is back", "by", "A. Tester", "progressing", true));

        // then
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_askDeskForUpdate");
        assertThat(story.runs(reference, ClockKind.LACK_OF_PROGRESS)).isTrue();
    }

    @Test
    @Clause("INV-5")
    void inv5_after_a_move_from_the_page_the_desk_that_had_it_is_asked_to_take_it_over_again() {
        // given
        String reference = desk.managed("spine-core", Map.of());
        assertThat(story.openTasks(reference)).containsEntry(TAKE_OVER, "national-service-desk");

        // when
        story.bean(MoveOwnership.class).move(reference, "national-service-desk", "The Bridge is evacuated", DESK);

        // then
        assertThat(story.openTasks(reference)).containsEntry(TAKE_OVER, "service-bridge");
        story.completes(BRIDGE, reference, TAKE_OVER, Map.of("reason", "Back again"));
        assertThat(story.incident(reference).handling().owner()).isEqualTo("service-bridge");
        assertThat(story.openTasks(reference)).containsEntry(TAKE_OVER, "national-service-desk");
    }

    @Test
    @Clause("INV-5")
    void inv5_of_a_restricted_hssi_the_desk_that_lost_it_is_asked_nothing_any_more() {
        // given
        story.clock.setLondon("2026-11-24T22:00:00");
        String reference =
                story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC1", 1));
        story.severitySet(DESK, reference, 1);
        Map<String, Object> risks = Story.withoutRisk();
        risks.putAll(Map.of("securityRisk", "yes", "riskDescription", "Data may be seen by others"));
        story.completes(DESK, reference, "userTask_assessRisks", risks);

        // when
        story.bean(MoveOwnership.class).move(reference, "service-bridge", "The Bridge is called in", LEAD);

        // then
        assertThat(story.openTasks(reference)).containsEntry(TAKE_OVER, "service-bridge");
        assertThat(story.openTasks(reference).values()).noneMatch(groups -> groups.contains("national-service-desk"));
    }

    @Test
    @Clause({"OOH-7", "OOH-8", "IH-7"})
    void ooh7_whoever_was_paged_for_guidance_is_paged_again_where_the_question_goes_on_once_it_is_resolved() {
        // given
        String guidance = "userTask_giveGuidance";
        Actor another = Actor.person("edm5", EDM.groups());
        story.clock.setLondon("2026-11-24T22:00:00");
        String reference = story.reportedByApi(
                Actor.key("spine", "spine-operations"),
                report -> report.by("provider", "INC1", 1).ofKinds("local"));
        story.severitySet(DESK, reference, 1);
        story.decidedBau(DESK, reference, "yes");
        story.foundWithoutRisk(DESK, reference);
        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", DESK);
        story.completes(
                another,
                reference,
                "userTask_callEdm",
                Map.of("answered", "acknowledged", "who", "Another EDM", "relayed", "All that is known"));
        String before = story.task(reference, guidance).getId();
        assertThat(paged(before)).containsExactly("edm");

        // when
        story.resolvedByTelephone(DESK, reference);

        // then
        String after = story.task(reference, guidance).getId();
        assertThat(after).isNotEqualTo(before);
        assertThat(paged(before)).isEmpty();
        assertThat(paged(after)).containsExactly("edm");
    }

    private List<String> paged(String task) {
        return story.bean(JdbcClient.class)
                .sql("select asked from page where task = :task and stopped_at is null")
                .param("task", task)
                .query(String.class)
                .list();
    }
}
