package org.servicebridge.stories;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEAD;
import static org.servicebridge.stories.Story.LEVEL_3;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.document.Document;
import org.servicebridge.document.Documents;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.StartBeside;
import org.servicebridge.review.DraftSummary;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The provider keeps an action plan current; management gets a summary in the fixed order. */
@EngineTest
class ActionPlanAndSummaryTest {

    private static final Actor OWNER = Actor.person("owner", Set.of(Groups.SERVICE_OWNER));

    @Autowired
    private ApplicationContext context;

    private Story story;
    private String incident = "";

    @BeforeEach
    void begin() {
        story = new Story(context);
        incident = anIncident()
                .managedIn(context.getBean(Incidents.class), story.clock)
                .reference();
    }

    @Test
    @Clause({"RPT-5", "SUP-2"})
    void rpt5_the_action_plan_is_kept_current_and_each_version_is_kept() {
        started(BRIDGE, "request-action-plan");
        planned(Map.of("risks", "None known"));
        assertThatThrownBy(() -> planned(Map.of("timescales", " ")))
                .hasRootCauseMessage("Say something about: Timescales of each work stream.");
        planned(Map.of("risks", "Clinical: paper forms in use", "last", true));

        List<Document> versions = context.getBean(Documents.class).of(incident);
        assertThat(versions).extracting(Document::version).containsExactly(1, 2);
        assertThat(versions.get(0).html()).contains("None known").doesNotContain("paper forms");
        assertThat(versions.get(1).html()).contains("paper forms", "Restart", "By noon", "Duty manager");
        assertThat(story.isOver(incident)).isTrue();
    }

    @Test
    @Clause("RPT-5")
    void rpt5_once_part_of_an_incident_that_is_over_the_plan_is_asked_for_no_more() {
        started(BRIDGE, "request-action-plan");

        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new IncidentOver(incident, BRIDGE)));

        assertThat(story.isOver(incident)).isTrue();
        assertThat(story.runs(incident, ClockKind.ACTION_PLAN)).isFalse();
    }

    @Test
    @Clause("SUP-2")
    void sup2_a_plan_that_is_late_is_chased_once_at_a_time_until_it_comes() {
        Instant asked = story.clock.instant();
        started(BRIDGE, "request-action-plan");
        assertThat(story.running(incident, ClockKind.ACTION_PLAN).dueAt()).isEqualTo(asked.plus(ofHours(2)));

        story.passes(incident, ofHours(5));
        assertThat(story.open(incident, "userTask_chaseActionPlan")).hasSize(1);
        assertThat(story.running(incident, ClockKind.ACTION_PLAN).breachedAt()).isNotNull();
        story.completes(
                BRIDGE,
                incident,
                "userTask_chaseActionPlan",
                Map.of("called", "Duty manager", "said", "By three", "nextAt", "2026-11-24T15:30"));
        story.passes(incident, ofMinutes(29));
        assertThat(story.openTasks(incident)).containsOnlyKeys("userTask_recordActionPlan");
        story.passes(incident, ofMinutes(2));
        assertThat(story.open(incident, "userTask_chaseActionPlan")).hasSize(1);

        planned(Map.of("last", true));
        assertThat(story.isOver(incident)).isTrue();
        assertThat(story.runs(incident, ClockKind.ACTION_PLAN)).isFalse();
        assertThat(story.timeline(incident)).containsSubsequence("plan-late", "plan-chased", "plan-late");
    }

    @Test
    @Clause({"RPT-6", "ESC-5"})
    void rpt6_the_summary_is_begun_from_the_record_reviewed_returned_and_sent_up() {
        started(LEAD, "write-management-summary");
        assertThat(story.shown(incident, "userTask_draftSummary", "occurred"))
                .isEqualTo("9:50am on Tuesday 24 November 2026");
        assertThat(story.shown(incident, "userTask_draftSummary", "business")).contains("6,000 users");
        drafted(story, incident, LEAD, Map.of());
        assertThatThrownBy(() -> reviewed(Map.of("approved", "no", "reviewer", "Lead")))
                .hasRootCauseMessage("Say what is to be changed.");
        reviewed(Map.of("approved", "no", "reviewer", "Lead", "comments", "Say how many"));
        assertThat(story.shown(incident, "userTask_draftSummary", "returned")).contains("Say how many");

        summaryWrittenAndSentUp(story, incident, LEAD, LEVEL_3);

        assertThat(context.getBean(Documents.class).of(incident))
                .singleElement()
                .satisfies(summary -> assertThat(summary.html())
                        .contains("6,000 users cannot sign in", "Reviewed and approved by Service Management Lead"));
        assertThat(story.timeline(incident))
                .containsSubsequence("summary-drafted", "summary-returned", "summary-approved", "summary-sent-up");
    }

    @Test
    @Clause("RPT-6")
    void rpt6_the_desk_asks_for_one_after_the_hssi_was_closed() {
        // given
        incident = story.reportedToDesk(BRIDGE, "Smartcard log-in fails");
        story.logged(BRIDGE, incident);
        story.severitySet(BRIDGE, incident, 1);
        story.confirmedByTelephone(BRIDGE, incident, 1);
        story.foundWithoutRisk(BRIDGE, incident);
        story.passes(incident, ofMinutes(5));
        story.noticeSent(BRIDGE, incident);
        story.passes(incident, ofMinutes(30));
        story.resolvedByTelephone(BRIDGE, incident);
        story.agreedAndClosed(BRIDGE, BRIDGE, incident);
        assertThatThrownBy(() -> started(BRIDGE, "request-action-plan")).hasStackTraceContaining("closed");

        // when
        story.clock.setLondon("2026-11-28T03:00:00");
        started(DESK, "write-management-summary");

        // then
        assertThat(story.openTasks(incident))
                .containsEntry("userTask_draftSummary", "national-service-desk, service-bridge-lead");

        // when
        summaryWrittenAndSentUp(story, incident, DESK, EDM, LEVEL_3);

        // then
        assertThat(story.timeline(incident)).containsSubsequence("summary-approved", "summary-sent-up");
        assertThat(context.getBean(Documents.class).latest(incident, DraftSummary.KIND, incident))
                .hasValueSatisfying(summary -> assertThat(summary.html())
                        .contains("20 November 2026", "24 November 2026", "Paper forms in use")
                        .contains("Restarted two nodes", "Restarted the log-in service", "Memory exhausted")
                        .contains("Replace the log-in tier"));
        assertThat(story.isOver(incident)).isTrue();
    }

    @Test
    @Clause("ESC-5")
    void esc5_where_nobody_is_there_it_goes_to_the_director_at_once() {
        started(LEAD, "write-management-summary");
        drafted(story, incident, LEAD, Map.of("leadThere", false, "headThere", false));
        reviewed(Map.of("approved", "yes", "reviewer", "Another Service Management Lead"));

        assertThat(story.openTasks(incident)).containsExactly(Map.entry("userTask_passSummaryOn", "level-4"));
    }

    @Test
    void who_may_not_start_it_is_told_so() {
        assertThatThrownBy(() -> context.getBean(StartBeside.class)
                        .start(incident, "write-management-summary", Map.of("what", "Ministers ask"), OWNER))
                .hasMessage("Your group does not start this process.");
    }

    @Test
    @Clause({"RPT-6", "ESC-5"})
    void esc5_at_night_the_summary_is_reviewed_by_the_edm_on_call_who_is_paged() {
        story.clock.setLondon("2026-11-24T17:20:00");
        started(BRIDGE, "write-management-summary");
        drafted(story, incident, BRIDGE, Map.of());
        assertThat(story.openTasks(incident)).containsEntry("userTask_reviewSummary", "service-bridge-lead");

        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        assertThat(story.openTasks(incident)).containsEntry("userTask_reviewSummary", "edm");
        assertThat(story.timeline(incident)).contains("page-queued");
    }

    static void summaryWrittenAndSentUp(Story story, String incident, Actor author, Actor head) {
        summaryWrittenAndSentUp(story, incident, author, LEAD, head);
    }

    private static void summaryWrittenAndSentUp(
            Story story, String incident, Actor author, Actor reviewer, Actor head) {
        drafted(story, incident, author, Map.of());
        story.completes(
                reviewer,
                incident,
                "userTask_reviewSummary",
                Map.of("approved", "yes", "reviewer", "Service Management Lead"));
        story.completes(
                head, incident, "userTask_passSummaryOn", Map.of("briefed", "The Director, by telephone at noon"));
    }

    static void drafted(Story story, String incident, Actor actor, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "business", "6,000 users cannot sign in",
                "clinical", "Paper forms in use",
                "activity", "Restarted two nodes",
                "plan", "Replace the log-in tier"));
        answers.putAll(changes);
        story.completes(actor, incident, "userTask_draftSummary", answers);
    }

    private void reviewed(Map<String, Object> answers) {
        story.completes(LEAD, incident, "userTask_reviewSummary", answers);
    }

    private void planned(Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "investigations", "Logs of all nodes",
                "risks", "None",
                "workStreams", "Restart; replace",
                "timescales", "By noon",
                "by", "Duty manager"));
        answers.putAll(changes);
        story.completes(BRIDGE, incident, "userTask_recordActionPlan", answers);
    }

    private void started(Actor actor, String process) {
        story.as(
                actor,
                () -> story.runtime.startProcessInstanceByKey(
                        process, Map.of("reference", incident, "what", "Long running and complex")));
    }
}
