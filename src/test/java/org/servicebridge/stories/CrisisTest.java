package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.stories.Story.LEAD;
import static org.servicebridge.stories.Story.LEVEL_3;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.incident.ClockKind;
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

/** A possible crisis goes to level 3 at once. */
@EngineTest
class CrisisTest {

    private static final String ACKNOWLEDGE = "userTask_acknowledgeEscalation";
    private static final String DECIDE = "userTask_decideOnCrisis";
    private static final String TELL = "userTask_tellProviders";

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    private String managed(String london, AnIncident kind) {
        story.clock.setLondon(london);
        return kind.managedIn(story.bean(Incidents.class), story.clock).reference();
    }

    private List<String> recorded(String reference, String kind) {
        return story.bean(Timeline.class).of(reference).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(TimelineEntry::content)
                .toList();
    }

    private String shown(String reference, String task, String field) {
        return String.valueOf(story.bean(TaskService.class)
                .getVariable(story.task(reference, task).getId(), field));
    }

    private void starts(Actor person, String process, String reference, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(more);
        answers.put("reference", reference);
        story.as(person, () -> story.runtime.startProcessInstanceByKey(process, answers));
    }

    private void over(String reference) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new IncidentOver(reference, BRIDGE)));
    }

    private String raised() {
        String reference = managed("2026-11-24T10:00:00", anIncident());
        starts(LEAD, "manage-crisis", reference, Map.of("what", "Two data centres are dark"));
        return reference;
    }

    @Test
    @Clause("CRI-1")
    void cri1_level_3_invokes_it_and_the_providers_are_told_at_once() {
        String reference = raised();
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "level-3, service-bridge"));
        assertThat(shown(reference, ACKNOWLEDGE, "question")).contains("Possible crisis", "Two data centres are dark");
        story.completes(LEVEL_3, reference, ACKNOWLEDGE, Map.of());

        story.completes(LEVEL_3, reference, DECIDE, Map.of("invoked", "yes", "why", "All of England"));
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(TELL, "service-bridge"));
        story.completes(BRIDGE, reference, TELL, Map.of("told", "Spine Operations", "how", "by telephone"));

        assertThat(story.isOver(reference)).isTrue();
        assertThat(recorded(reference, "crisis-invoked"))
                .containsExactly("Crisis management is invoked: All of England");
        assertThat(recorded(reference, "crisis-active"))
                .containsExactly("Told of crisis management: Spine Operations (by telephone)");
    }

    @Test
    @Clause("CRI-1")
    void cri1_level_3_may_decide_against_it() {
        String reference = raised();
        story.completes(LEVEL_3, reference, ACKNOWLEDGE, Map.of());

        assertThatThrownBy(
                        () -> story.completes(BRIDGE, reference, DECIDE, Map.of("invoked", "no", "why", "One region")))
                .hasRootCauseMessage("Say who said so on the telephone.");
        story.completes(
                BRIDGE, reference, DECIDE, Map.of("invoked", "no", "why", "One region", "by", "Level 3 on call"));

        assertThat(story.isOver(reference)).isTrue();
        assertThat(recorded(reference, "crisis-not-invoked"))
                .containsExactly("Crisis management is not invoked: One region");
    }

    @Test
    @Clause("CRI-1")
    void cri1_where_level_3_is_silent_level_4_decides_also_once_the_incident_is_over() {
        String reference = raised();

        story.passes(reference, ofMinutes(20));

        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "level-4, service-bridge"));
        assertThat(recorded(reference, "paged-nobody")).hasSize(1);
        assertThatThrownBy(() -> starts(EDM, "manage-crisis", reference, Map.of("what", "Again")))
                .hasMessage("Possible crisis of %s is open already.", reference);
        over(reference);
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ACKNOWLEDGE, "level-4, service-bridge"));
        assertThat(story.runs(reference, ClockKind.LEVEL_4_ANSWER)).isTrue();
    }

    @Test
    @Clause({"CRI-1", "ESC-6"})
    void cri1_level_4_that_was_reached_and_does_not_decide_is_not_waited_for_in_silence() {
        String reference = raised();
        story.passes(reference, ofMinutes(20));
        story.completes(Actor.person("level4", Set.of(Groups.LEVEL_4)), reference, ACKNOWLEDGE, Map.of());

        story.passes(reference, ofMinutes(20));

        assertThat(recorded(reference, "on-call-silent"))
                .singleElement()
                .asString()
                .startsWith("Level 4 has neither taken nor done \"Decide on crisis\" in time");
    }
}
