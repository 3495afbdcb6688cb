package org.servicebridge.stories;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.ChangeStory.CHANGE;
import static org.servicebridge.stories.ChangeStory.CLINICAL;
import static org.servicebridge.stories.ChangeStory.LEVEL_4;
import static org.servicebridge.stories.ChangeStory.SECURITY;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEVEL_3;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.change.ChangeClass;
import org.servicebridge.change.ChangeState;
import org.servicebridge.change.SendDecision;
import org.servicebridge.document.Document;
import org.servicebridge.document.Documents;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At night the EDM calls, chairs and records the emergency CAB. */
@EngineTest
class EmergencyChangeAtNightTest {

    private static final Map<String, Object> APPROVED =
            Map.of("decision", "approved", "consensus", true, "notes", "Two minutes of outage agreed");

    @Autowired
    private ApplicationContext context;

    private ChangeStory changes;
    private Story story;
    private String incident = "";

    @BeforeEach
    void begin() {
        changes = new ChangeStory(context);
        story = changes.story;
        incident = changes.managed("2026-11-24T23:00:00");
    }

    @Test
    @Clause({"CHG-1", "CHG-2", "CHG-4", "CHG-5", "CHG-6", "CHG-7", "CHG-8"})
    void an_approved_change_is_backed_out_its_rfc_comes_late_and_it_is_reviewed_in_detail() {
        String change = changes.beforeTheDecision(incident);
        assertThat(story.openTasks(incident)).containsExactly(Map.entry("userTask_decideChange", "edm"));
        assertThat(changes.change(change).changeClass()).isEqualTo(ChangeClass.EMERGENCY);

        changes.decided(EDM, incident, APPROVED);
        changes.progressed(EDM, incident, "under-way");
        story.clock.setLondon("2026-11-25T01:00:00");
        changes.progressed(EDM, incident, "backed-out");

        Instant due = story.running(incident, ClockKind.RETROSPECTIVE_RFC).dueAt();
        assertThat(due).isEqualTo("2026-11-26T17:30:00Z");
        assertThat(story.task(incident, "userTask_receiveRfc").getDueDate()).isEqualTo(due);
        assertThat(story.shown(incident, "userTask_receiveRfc", "header"))
                .endsWith("Due 5:30pm on Thursday 26 November, 40 hours 30 minutes from when this form was opened");
        story.passes(incident, ofHours(45));
        assertThat(story.openTasks(incident)).containsOnlyKeys("userTask_chaseRfc");
        assertThat(story.running(incident, ClockKind.RETROSPECTIVE_RFC).breachedAt())
                .isEqualTo(due);
        story.completes(
                CHANGE, incident, "userTask_chaseRfc", Map.of("called", "Duty manager", "said", "Tomorrow morning"));
        assertThat(story.running(incident, ClockKind.RETROSPECTIVE_RFC).dueAt()).isEqualTo("2026-11-27T17:30:00Z");
        story.completes(CHANGE, incident, "userTask_receiveRfc", Map.of("rfcNumber", "RFC-4711"));
        assertThat(story.runs(incident, ClockKind.RETROSPECTIVE_RFC)).isFalse();

        assertThatThrownBy(() -> reviewed(Map.of("successful", "yes", "found", "Fine")))
                .hasRootCauseMessage("A change that was backed out was not successful.");
        assertThatThrownBy(() -> reviewed(Map.of("successful", "no", "found", "Did not start")))
                .hasRootCauseMessage("A change that was not successful needs a detailed review.");
        reviewed(Map.of("successful", "no", "found", "Did not start", "detailed", "The new version lacks a library"));

        assertThat(changes.change(change).state()).isEqualTo(ChangeState.CLOSED);
        assertThat(story.isOver(incident)).isTrue();
        assertThat(story.timeline(incident))
                .containsSubsequence(
                        "change-asked",
                        "change-stated",
                        "change-heard",
                        "change-classed",
                        "ecab-opened",
                        "change-approval",
                        "change-decided",
                        "document-written",
                        "change-decision-sent",
                        "change-progress",
                        "rfc-late",
                        "rfc-chased",
                        "rfc-received",
                        "change-reviewed");
    }

    @Test
    @Clause("CHG-9")
    void chg9_each_group_answers_for_itself_and_all_of_them_before_the_chair_decides() {
        changes.asked(EDM, incident);
        changes.stated(EDM, incident, Map.of());
        changes.heard(EDM, incident, "2026-11-24T23:30", "2026-11-25T00:30");
        changes.opened(EDM, incident);
        assertThat(story.openTasks(incident))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "userTask_approveClinicalSafety", "clinical-safety, edm",
                        "userTask_approveSolution", "ecab, edm",
                        "userTask_approveSecurity", "edm, security-ig",
                        "userTask_approveLeadership", "edm, level-4"));

        assertThatThrownBy(
                        () -> story.completes(EDM, incident, "userTask_approveSolution", Map.of("answer", "approved")))
                .hasRootCauseMessage("Say who gave this answer.");
        assertThat(story.shown(incident, "userTask_approveSolution", "answers")).contains("not-required");
        assertThat(story.shown(incident, "userTask_approveLeadership", "answers"))
                .doesNotContain("not-required");
        assertThatThrownBy(() -> story.completes(
                        LEVEL_4, incident, "userTask_approveLeadership", Map.of("answer", "not-required")))
                .hasRootCauseMessage("The approval of the SLT or cell is always required.");
        assertThatThrownBy(() -> story.completes(
                        CLINICAL, incident, "userTask_approveClinicalSafety", Map.of("answer", "rejected")))
                .hasRootCauseMessage("A rejection needs its reason.");
        story.completes(
                EDM, incident, "userTask_approveSolution", Map.of("answer", "approved", "by", "Assurance on call"));
        story.completes(CLINICAL, incident, "userTask_approveClinicalSafety", Map.of("answer", "not-required"));
        story.completes(
                SECURITY,
                incident,
                "userTask_approveSecurity",
                Map.of("answer", "rejected", "reason", "Unsigned code"));
        assertThat(story.openTasks(incident)).containsOnlyKeys("userTask_approveLeadership");
        story.completes(LEVEL_4, incident, "userTask_approveLeadership", Map.of("answer", "approved"));

        assertThat(story.openTasks(incident)).containsOnlyKeys("userTask_decideChange");
        assertThatThrownBy(() -> changes.decided(EDM, incident, APPROVED))
                .hasRootCauseMessage("Not everybody agrees: give the reason for which you approve.");
    }

    @Test
    @Clause({"CHG-4", "CHG-5"})
    void chg4_in_doubt_the_chair_asks_level_3_and_a_rejection_has_its_reason() {
        String change = changes.beforeTheDecision(incident);
        changes.decided(EDM, incident, Map.of("decision", "ask-level-3", "reason", "Is the back-out tested?"));
        story.completes(LEVEL_3, incident, "userTask_adviseChair", Map.of("advice", "Not without a tested back-out"));

        assertThatThrownBy(() -> changes.decided(EDM, incident, Map.of("decision", "rejected")))
                .hasRootCauseMessage("A rejection needs its reason.");
        assertThatThrownBy(() -> changes.decided(EDM, incident, Map.of("decision", "approved")))
                .hasRootCauseMessage("Not everybody agrees: give the reason for which you approve.");
        changes.decided(EDM, incident, Map.of("decision", "rejected", "reason", "The back-out was never tested"));

        assertThat(changes.change(change).state()).isEqualTo(ChangeState.REJECTED);
        assertThat(minutes(change).html())
                .contains("The back-out was never tested", "Is the back-out tested?", "Not without a tested back-out");
        assertThat(story.isOver(incident)).isTrue();
    }

    @Test
    @Clause("CHG-2")
    void chg2_the_edm_is_paged_for_the_ecab_that_the_desk_asked_for_and_each_group_for_its_answer() {
        changes.asked(BRIDGE, incident);
        changes.stated(BRIDGE, incident, Map.of());
        changes.heard(BRIDGE, incident, "2026-11-24T23:30", "2026-11-25T00:30");
        assertThat(PagedFor.of(context, incident)).containsExactly("edm userTask_openEcab");

        changes.opened(EDM, incident);

        assertThat(PagedFor.of(context, incident))
                .containsExactlyInAnyOrder(
                        "edm userTask_openEcab",
                        "clinical-safety userTask_approveClinicalSafety",
                        "security-ig userTask_approveSecurity",
                        "ecab userTask_approveSolution",
                        "level-4 userTask_approveLeadership");
    }

    @Test
    @Clause("CHG-5")
    void chg5_decision_and_minutes_are_mailed_in_the_same_moment() {
        String change = changes.beforeTheDecision(incident);
        changes.decided(EDM, incident, APPROVED);

        List<String> addresses = context.getBean(JdbcClient.class)
                .sql("select address from delivery where page is null order by address")
                .query(String.class)
                .list();
        assertThat(addresses).containsExactly("change.management@example.org", "majors@spine.example.org");
        assertThat(minutes(change).createdAt()).isEqualTo(story.clock.instant());
        assertThat(letters("subject")).containsOnly("%s, change %s: approved".formatted(incident, change));
        assertThat(letters("body_text"))
                .allSatisfy(text -> assertThat(text)
                        .contains("Change: %s, Restart the log-in service".formatted(change), "Decided by: edm")
                        .contains("RFC: To follow in writing, by 5:30pm on the working day after the change")
                        .contains("Information security: not required", "Back-out: Start the old version")
                        .contains("Notes of the meeting: Two minutes of outage agreed"));
    }

    @Test
    @Clause("CHG-7")
    void chg7_a_written_rfc_beforehand_asks_for_no_other_afterwards() {
        String change = changes.asked(EDM, incident);
        changes.stated(EDM, incident, Map.of("written", "yes"));
        story.completes(
                EDM,
                incident,
                "userTask_recordRfc",
                Map.of(
                        "rfcNumber", "RFC-4713",
                        "plannedStart", "2026-11-24T23:30",
                        "plannedFinish", "2026-11-25T00:30"));
        changes.overviewHeard(EDM, incident);
        changes.opened(EDM, incident);
        changes.allApproved(incident);
        changes.decided(EDM, incident, APPROVED);
        changes.progressed(EDM, incident, "complete");

        assertThat(changes.change(change).state()).isEqualTo(ChangeState.COMPLETE);
        assertThat(story.openTasks(incident)).containsOnlyKeys("userTask_reviewChange");
        assertThat(story.runs(incident, ClockKind.RETROSPECTIVE_RFC)).isFalse();
    }

    private void reviewed(Map<String, Object> answers) {
        story.completes(CHANGE, incident, "userTask_reviewChange", answers);
    }

    private List<String> letters(String column) {
        return context.getBean(JdbcClient.class)
                .sql("select %s from letter join delivery on id = delivery where page is null".formatted(column))
                .query(String.class)
                .list();
    }

    private Document minutes(String change) {
        return Objects.requireNonNull(context.getBean(Documents.class)
                .latest(incident, SendDecision.MINUTES, change)
                .orElse(null));
    }
}
