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

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incident;
import org.servicebridge.incident.IncidentOver;
import org.servicebridge.incident.Incidents;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.AnIncident;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** An HSSI goes up level by level until somebody owns the decision. */
@EngineTest
class EscalatedTest {

    private static final Actor LEVEL_4 = Actor.person("level4", Set.of(Groups.LEVEL_4));
    private static final Actor ECAB = Actor.person("ecab", Set.of(Groups.ECAB));
    private static final String ACKNOWLEDGE = "userTask_acknowledgeEscalation";

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    private String managed(String london) {
        return managed(london, anIncident());
    }

    private String managed(String london, AnIncident kind) {
        story.clock.setLondon(london);
        return kind.managedIn(story.bean(Incidents.class), story.clock).reference();
    }

    private void escalates(Actor person, String reference, String reason, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of("reference", reference, "reason", reason, "what", "Help"));
        answers.putAll(more);
        story.as(person, () -> story.runtime.startProcessInstanceByKey("escalate-incident", answers));
    }

    private List<String> texts(String reference) {
        return story.bean(Timeline.class).of(reference).stream()
                .map(TimelineEntry::content)
                .toList();
    }

    private List<String> recorded(String reference, String kind) {
        return story.bean(Timeline.class).of(reference).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(TimelineEntry::content)
                .toList();
    }

    @Test
    @Clause({"ESC-1", "OOH-16"})
    void esc1_inCoreHoursALeadAnswersTakesItOnAndNobodyElseIsAsked() {
        String reference = managed("2026-11-24T10:00:00");

        escalates(BRIDGE, reference, "advice", Map.of());
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "service-bridge, service-bridge-lead"));
        assertThat(story.running(reference, ClockKind.LEVEL_2_ANSWER).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(20)));

        story.passes(reference, ofMinutes(19));
        story.completes(LEAD, reference, ACKNOWLEDGE, Map.of());
        story.passes(reference, ofHours(3));
        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_actAtLevel2");
        story.completes(
                LEAD, reference, "userTask_actAtLevel2", Map.of("outcome", "taken-on", "answer", "I call them"));

        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.timeline(reference)).doesNotContain("paged-nobody");
        assertThat(texts(reference))
                .containsExactly(
                        "Escalation: Help",
                        "Advice or a decision is needed: to level 2.",
                        "Advice or a decision is needed: level 2 is asked to answer by 10:20am.",
                        "Advice or a decision is needed acknowledged by level 2.",
                        "Advice or a decision is needed, taken on by level 2: I call them");
    }

    @Test
    @Clause({"ESC-1", "OOH-16"})
    void esc1_atNightTheEdmIsCalledAndAdvisesTheDesk() {
        String reference = managed("2026-11-25T03:00:00", anIncident().ownedBy(Groups.NATIONAL_SERVICE_DESK));

        escalates(DESK, reference, "no-progress", Map.of());
        Task call = story.task(reference, "userTask_callEdm");
        assertThat(String.valueOf(story.bean(TaskService.class).getVariable(call.getId(), "toCall")))
                .contains("No progress, or no confidence in the provider", "Help");
        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "no", "who", "EDM"));
        story.completes(
                DESK, reference, "userTask_callEdm", Map.of("answered", "yes", "who", "EDM", "relayed", "All of it"));
        assertThat(story.openTasks(reference)).containsEntry("userTask_actAtLevel2", "edm, national-service-desk");
        assertThatThrownBy(() -> story.completes(
                        DESK, reference, "userTask_actAtLevel2", Map.of("outcome", "advised", "answer", "Wait")))
                .hasRootCauseMessage("Say who said so on the telephone.");
        story.completes(
                DESK,
                reference,
                "userTask_actAtLevel2",
                Map.of("outcome", "advised", "answer", "Wait", "by", "EDM on call"));

        assertThat(story.isOver(reference)).isTrue();
        assertThat(texts(reference)).last().asString().endsWith("advised by level 2: Wait");
    }

    @Test
    @Clause({"ESC-2", "ESC-6"})
    void esc2_whereNoEdmIsReachedLevel3DecidesInTheirPlace() {
        String reference = managed("2026-11-25T03:00:00", anIncident().ownedBy(Groups.NATIONAL_SERVICE_DESK));
        escalates(DESK, reference, "no-progress", Map.of());

        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "no", "who", "EDM"));
        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "no", "who", "EDM"));
        story.completes(
                DESK,
                reference,
                "userTask_callLevel3",
                Map.of("answered", "level-3", "who", "Level 3", "relayed", "All of it"));

        assertThat(story.openTasks(reference)).containsOnlyKeys("userTask_decideAtLevel3");
    }

    @Test
    @Clause("ESC-2")
    void esc2_silenceGoesUpALevelAndStandsRedOnTheTimeline() {
        String reference = managed("2026-11-24T10:00:00");
        escalates(BRIDGE, reference, "advice", Map.of());

        story.passes(reference, ofMinutes(20));

        assertThat(recorded(reference, "paged-nobody"))
                .containsExactly("Paged nobody: level 2 has not answered in time (Advice or a decision is needed).");
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "level-3, service-bridge"));
        assertThat(story.runs(reference, ClockKind.LEVEL_2_ANSWER)).isFalse();
        assertThat(story.runs(reference, ClockKind.LEVEL_3_ANSWER)).isTrue();
    }

    @Test
    @Clause({"ESC-2", "ESC-3"})
    void esc3_aPressEnquiryGoesToLevel3AtOnceWhichMayInvokeThePressOffice() {
        String reference = managed("2026-11-24T10:00:00");

        escalates(BRIDGE, reference, "press-office", Map.of());
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "level-3, service-bridge"));
        story.completes(LEVEL_3, reference, ACKNOWLEDGE, Map.of("said", "On it"));
        story.completes(
                LEVEL_3,
                reference,
                "userTask_decideAtLevel3",
                Map.of(
                        "decisions", "[\"press-office\",\"political\"]",
                        "answer", "They answer the paper",
                        "levelFour", "no"));

        assertThat(story.isOver(reference)).isTrue();
        assertThat(texts(reference))
                .contains("Press office enquiry: to level 3 at once. Press office enquiry.")
                .last()
                .isEqualTo("Press office enquiry, level 3 decides on the press office, which is invoked, a political"
                        + " issue: They answer the paper");
    }

    @Test
    @Clause({"ESC-1", "ESC-2"})
    void esc2_aLevel2ThatPassesItOnIsFollowedByLevel3() {
        String reference = managed("2026-11-24T10:00:00");
        escalates(BRIDGE, reference, "advice", Map.of());
        story.completes(LEAD, reference, ACKNOWLEDGE, Map.of());

        story.completes(
                LEAD, reference, "userTask_actAtLevel2", Map.of("outcome", "passed-on", "answer", "Back it out?"));

        Task acknowledge = story.task(reference, ACKNOWLEDGE);
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "level-3, service-bridge"));
        assertThat(String.valueOf(story.bean(TaskService.class).getVariable(acknowledge.getId(), "question")))
                .contains("Said so far: level 2: Back it out?");
    }

    @Test
    @Clause("ESC-4")
    void esc4_level4TakesOverAndDecidesWhenExecutivesAreTold() {
        String reference = managed("2026-11-24T10:00:00");
        escalates(BRIDGE, reference, "corporate-incident", Map.of());
        story.completes(LEVEL_3, reference, ACKNOWLEDGE, Map.of());
        story.completes(
                LEVEL_3,
                reference,
                "userTask_decideAtLevel3",
                Map.of("answer", "This is for level 4", "levelFour", "yes"));
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "level-4, service-bridge"));
        story.completes(LEVEL_4, reference, ACKNOWLEDGE, Map.of());
        Map<String, Object> answers =
                new HashMap<>(Map.of("role", "takes-over", "answer", "I lead it", "executives", "at"));

        assertThatThrownBy(() -> story.completes(LEVEL_4, reference, "userTask_actAtLevel4", answers))
                .hasRootCauseMessage("Say when executives are told.");
        answers.put("executivesAt", "2026-11-24T12:00");
        story.completes(LEVEL_4, reference, "userTask_actAtLevel4", answers);

        assertThat(story.isOver(reference)).isTrue();
        assertThat(texts(reference))
                .last()
                .isEqualTo("Possible corporate incident, level 4 takes the incident over. Executives are told at"
                        + " 12:00pm on Tuesday 24 November 2026. I lead it");
    }

    @Test
    @Clause("ESC-4")
    void esc4_aSilentLevel4IsAskedAgain() {
        String reference = managed("2026-11-24T10:00:00");
        escalates(BRIDGE, reference, "advice", Map.of());

        story.passes(reference, ofMinutes(85));

        assertThat(recorded(reference, "paged-nobody")).hasSize(4);
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "level-4, service-bridge"));
    }

    @Test
    @Clause("ESC-1")
    void esc1_inCoreHoursLevel1MayCarryOnWhileLevels2And3AreKeptAware() {
        String reference = managed("2026-11-24T10:00:00");

        escalates(BRIDGE, reference, "clinical-safety", Map.of("levelOneCarriesOn", true));

        assertThat(story.open(reference, "userTask_takeNote")).hasSize(2);
        assertThat(story.runs(reference, ClockKind.LEVEL_2_ANSWER)).isFalse();
        story.open(reference, "userTask_takeNote")
                .forEach(task -> story.bean(TaskService.class).complete(task.getId(), Map.of()));
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause("ESC-1")
    void esc1_outOfHoursItMustGoToLevel2() {
        String reference = managed("2026-11-24T17:30:00");

        assertThatThrownBy(() -> escalates(BRIDGE, reference, "clinical-safety", Map.of("levelOneCarriesOn", true)))
                .hasMessage("Out of core hours it must go to level 2.");
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause("ESC-2")
    void esc2_nothingFiresOnceItIsResolvedOrWithdrawn() {
        String reference = managed("2026-11-24T10:00:00");
        escalates(BRIDGE, reference, "advice", Map.of());
        escalates(BRIDGE, reference, "press-office", Map.of());

        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new IncidentOver(reference, BRIDGE)));

        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.runs(reference, ClockKind.LEVEL_2_ANSWER)).isFalse();
        assertThat(story.runs(reference, ClockKind.LEVEL_3_ANSWER)).isFalse();
        assertThat(texts(reference)).last().isEqualTo("Escalation ended: the incident is over.");
    }

    @Test
    @Clause("OOH-16")
    void ooh16_theSameReasonIsOpenOnceAndAnotherOneMayComeBesideIt() {
        String reference = managed("2026-11-24T10:00:00");
        escalates(BRIDGE, reference, "advice", Map.of());

        assertThatThrownBy(() -> escalates(LEAD, reference, "advice", Map.of()))
                .hasMessage("%s is escalated for this reason already: Advice or a decision is needed.", reference);
        escalates(EDM, reference, "press-office", Map.of());

        assertThat(story.open(reference, ACKNOWLEDGE)).hasSize(2);
    }

    @Test
    @Clause("OOH-16")
    void ooh16_anUnknownAndARestrictedReferenceLookTheSameAndAClosedOneIsNamed() {
        String restricted = managed("2026-11-24T10:00:00", anIncident().flagged(new Flags(false, false, true)));
        String over = managed("2026-11-24T10:00:00");
        Incident withdrawn = story.incident(over);
        withdrawn.withdraw("No HSSI", null);
        story.bean(Incidents.class).save(withdrawn);

        assertThatThrownBy(() -> escalates(BRIDGE, "HSSI-999999", "advice", Map.of()))
                .hasMessage("There is no incident HSSI-999999.");
        assertThatThrownBy(() -> escalates(DESK, restricted, "advice", Map.of()))
                .hasMessage("There is no incident %s.", restricted);
        assertThatThrownBy(() -> escalates(BRIDGE, over, "advice", Map.of())).hasMessage("%s is withdrawn.", over);
        assertThatThrownBy(() -> escalates(ECAB, over, "advice", Map.of())).hasMessageContaining("'CREATE' permission");
        assertThat(story.isOver(restricted)).isTrue();
    }

    @Test
    @Clause("OOH-16")
    void ooh16_theAnswersOfTheStartFormDoNotStayInTheProcess() {
        String reference = managed("2026-11-24T10:00:00");

        escalates(BRIDGE, reference.toLowerCase(Locale.ROOT), "advice", Map.of("by", "Programme manager"));

        String instance = story.runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("escalate-incident")
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
        assertThat(story.runtime.getVariables(instance))
                .containsOnlyKeys("reference", "severity", "service", "reason", "levelOneCarriesOn", "way");
        assertThat(story.bean(Timeline.class).of(reference).get(0).onBehalfOf()).isEqualTo("Programme manager");
    }
}
