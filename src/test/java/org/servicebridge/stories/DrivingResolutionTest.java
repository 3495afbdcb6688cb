package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEAD;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A desk drives an HSSI to its resolution: calls with the provider, specialists, escalation, a conference call, an emergency change. */
@EngineTest
class DrivingResolutionTest {

    private static final String DRIVE = "userTask_driveResolution";
    private static final Actor CHANGE = Actor.person("change", Set.of(Groups.CHANGE_MANAGEMENT));

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause({"IH-10", "IH-14"})
    void ih10_ih14_calls_with_the_provider_and_specialists_findings_go_on_record_while_the_work_goes_on() {
        // given
        String reference = managedInHours();
        String first = story.task(reference, DRIVE).getId();

        // when
        drives(BRIDGE, reference, "note", "Technical call led by the Bridge: the log-in tier runs out of memory.");
        story.passes(reference, ofMinutes(15));
        story.completes(
                BRIDGE,
                reference,
                DRIVE,
                Map.of("nextStep", "note", "what", "The pool leaks since the wrap.", "by", "Database specialist"));

        // then
        assertThat(entries(reference, "progress"))
                .extracting(TimelineEntry::content, TimelineEntry::onBehalfOf, TimelineEntry::byTelephone)
                .containsExactly(
                        tuple("Technical call led by the Bridge: the log-in tier runs out of memory.", null, false),
                        tuple("The pool leaks since the wrap.", "Database specialist", true));
        assertThat(entries(reference, "progress"))
                .extracting(TimelineEntry::recordedBy)
                .containsOnly("bridge");
        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        Task next = story.task(reference, DRIVE);
        assertThat(next.getId()).isNotEqualTo(first);
        assertThat(story.bean(TaskService.class).getVariable(next.getId(), "what"))
                .isNull();
    }

    @Test
    @Clause({"IH-11", "IH-12", "IH-14"})
    void ih11_ih12_level_two_is_asked_for_specialists_and_a_call_and_its_answers_stand_on_the_timeline() {
        // given
        String reference = managedInHours();

        // when
        escalates(BRIDGE, reference, "advice", "No database specialist answers.");
        story.completes(LEAD, reference, "userTask_acknowledgeEscalation", Map.of());
        story.completes(
                LEAD,
                reference,
                "userTask_actAtLevel2",
                Map.of("outcome", "taken-on", "answer", "I release two specialists for the restart."));
        drives(BRIDGE, reference, "conference-call", "A management call with the provider at 11:00.");
        story.completes(
                BRIDGE,
                reference,
                "userTask_arrangeCall",
                Map.of("arranged", "yes", "callAt", "2026-11-24T10:20", "joining", "Line 1"));

        // then
        assertThat(texts(reference))
                .containsSubsequence(
                        "Escalation: No database specialist answers.",
                        "Advice or a decision is needed, taken on by level 2: "
                                + "I release two specialists for the restart.",
                        "Conference call or war room: A management call with the provider at 11:00.",
                        "Conference call opens 10:20am. Asked: The provider’s incident manager, Resolver groups.");
        assertThat(story.openTasks(reference)).containsEntry(DRIVE, "service-bridge");
    }

    @Test
    @Clause({"IH-11", "IH-17"})
    void ih17_the_providers_fix_is_followed_until_it_says_that_it_is_resolved_and_what_is_still_asked_ends() {
        // given
        String reference = managedInHours();
        drives(BRIDGE, reference, "emergency-change", "The provider wants to restart the log-in tier now.");
        story.completes(
                CHANGE,
                reference,
                "userTask_recordManagementDecision",
                Map.of("decision", "approved", "rfcNumber", "RFC-4711"));
        escalates(BRIDGE, reference, "press-office", "May the national announcement be changed?");

        // when
        drives(BRIDGE, reference, "note", "The provider restarts node after node.");
        story.passes(reference, ofMinutes(10));
        story.resolvedByTelephone(BRIDGE, reference);

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.openTasks(reference))
                .containsKeys(Story.SAID_RESOLVED)
                .containsKey("userTask_reportProgress")
                .hasSize(4);
        assertThat(story.timeline(reference))
                .containsSubsequence("change-asked", "change-decided", "progress", "resolved");
        assertThat(entries(reference, "resolved"))
                .extracting(TimelineEntry::onBehalfOf, TimelineEntry::byTelephone)
                .containsExactly(tuple("Duty manager", true));
    }

    @Test
    @Clause({"OOH-13", "OOH-14"})
    void ooh13_at_night_the_desk_holds_the_calls_and_the_edm_is_asked_for_escalation_call_and_change() {
        // given
        String reference = managedAtNight();

        // when
        drives(DESK, reference, "note", "First call with the provider: the log-in tier runs out of memory.");
        escalates(DESK, reference, "no-progress", "The provider makes no progress.");
        drives(DESK, reference, "conference-call", "The provider and the EDM on one call.");
        drives(DESK, reference, "emergency-change", "A restart needs approval.");

        // then
        assertThat(story.openTasks(reference))
                .containsEntry("userTask_callEdm", "edm, national-service-desk")
                .containsEntry("userTask_arrangeCall", "edm, national-service-desk")
                .containsEntry("userTask_stateChange", "edm, national-service-desk");
        assertThat(entries(reference, "progress"))
                .extracting(TimelineEntry::recordedBy)
                .containsExactly("desk");
        assertThat(story.openTasks(reference)).containsEntry(DRIVE, "national-service-desk");
    }

    @Test
    @Clause("OOH-14")
    void ooh14_at_night_the_edm_answers_the_provider_resolves_and_the_desk_enters_what_it_says() {
        // given
        String reference = managedAtNight();
        drives(DESK, reference, "conference-call", "The provider and the EDM on one call.");

        // when
        story.completes(
                EDM,
                reference,
                "userTask_arrangeCall",
                Map.of("arranged", "yes", "callAt", "2026-11-24T22:20", "joining", "Line 1"));
        drives(DESK, reference, "note", "The provider restarts; next call in half an hour.");
        story.resolvedByTelephone(DESK, reference);

        // then
        assertThat(texts(reference))
                .containsSubsequence(
                        "Conference call opens 10:20pm. Asked: The provider’s incident manager, Resolver groups.",
                        "The provider restarts; next call in half an hour.");
        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.openTasks(reference)).containsOnlyKeys(Story.SAID_RESOLVED);
    }

    @Test
    void what_says_nothing_or_asks_for_nothing_that_exists_is_refused_and_the_task_stays() {
        // given
        String reference = managedInHours();
        List<String> before = story.timeline(reference);

        // when, then
        assertThatThrownBy(() -> drives(BRIDGE, reference, "note", " "))
                .hasRootCauseMessage("Say what happened, or what is asked for.");
        assertThatThrownBy(() -> drives(BRIDGE, reference, "a-miracle", "Please."))
                .hasRootCauseMessage("Choose what is asked for.");
        assertThatThrownBy(() -> drives(BRIDGE, reference, "escalate", "Please."))
                .hasRootCauseMessage("Choose why it is escalated.");
        assertThat(story.timeline(reference)).isEqualTo(before);
        assertThat(story.open(reference, DRIVE)).hasSize(1);
    }

    private String managedInHours() {
        story.clock.setLondon("2026-11-24T10:00:00");
        return managed(BRIDGE);
    }

    private String managedAtNight() {
        story.clock.setLondon("2026-11-24T22:00:00");
        String reference = managed(DESK);
        story.completes(
                DESK,
                reference,
                "userTask_decideBau",
                Map.of("request", "none", "bau", "yes", "reason", "Known fault with a known fix"));
        return reference;
    }

    private String managed(Actor desk) {
        String reference = story.reportedToDesk(desk, "Smartcard log-in fails");
        story.logged(desk, reference, Map.of("failure", "performance"));
        story.severitySet(desk, reference, 1);
        story.confirmedByTelephone(desk, reference, 1);
        story.foundWithoutRisk(desk, reference);
        return reference;
    }

    private void drives(Actor desk, String reference, String nextStep, String what) {
        story.completes(desk, reference, DRIVE, Map.of("nextStep", nextStep, "what", what));
    }

    private void escalates(Actor desk, String reference, String reason, String what) {
        story.completes(desk, reference, DRIVE, Map.of("nextStep", "escalate", "reason", reason, "what", what));
    }

    private List<TimelineEntry> entries(String reference, String kind) {
        return story.bean(Timeline.class).of(reference).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    private List<String> texts(String reference) {
        return story.bean(Timeline.class).of(reference).stream()
                .map(TimelineEntry::content)
                .toList();
    }
}
