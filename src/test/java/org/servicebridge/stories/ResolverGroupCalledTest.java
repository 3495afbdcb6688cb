package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ListMissing;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A resolver group of the house is asked at once, and each of its updates is followed by a call. */
@EngineTest
class ResolverGroupCalledTest {

    private static final String CALL = "userTask_callGroup";

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause("SUP-4")
    void sup4_the_providing_team_is_asked_at_once_and_an_update_that_no_call_followed_asks_the_owner_for_one() {
        // given
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(BRIDGE, report -> report.ofService("internal-hosting"));
        story.severitySet(BRIDGE, reference, 1);
        assertThat(story.open(reference, "userTask_assessImpact"))
                .extracting(Task::getName)
                .singleElement()
                .asString()
                .contains("Assess impact: Team of ");
        assertThat(story.task(reference, "userTask_assessImpact").getDueDate())
                .isEqualTo(Date.from(story.clock.instant().plus(ofMinutes(10))));

        // when
        updated(reference, Map.of());

        // then
        assertThat(story.openTasks(reference)).containsEntry(CALL, "service-bridge");
        assertThat(story.task(reference, CALL).getDueDate())
                .isEqualTo(Date.from(story.clock.instant().plus(ofMinutes(15))));
        updated(reference, Map.of());
        assertThat(story.open(reference, CALL)).as("once").hasSize(1);
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, CALL, Map.of()))
                .hasRootCauseMessage("Say with whom, and what was agreed.");
        story.completes(BRIDGE, reference, CALL, Map.of("calledAbout", "Hal Hosting: second site at noon"));
        assertThat(story.bean(ListMissing.class).of(story.incident(reference)).toString())
                .doesNotContain("No call followed");

        // when
        updated(reference, Map.of("calledAbout", "Hal Hosting: traffic moves"));

        // then
        assertThat(story.openTasks(reference)).as("held with the update").doesNotContainKey(CALL);
        assertThat(story.timeline(reference)).filteredOn("update-call"::equals).hasSize(2);
    }

    private void updated(String reference, Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Map.of("text", "Line is being replaced", "by", "Hal Hosting"));
        answers.putAll(changes);
        story.completes(BRIDGE, reference, "userTask_recordUpdate", answers);
    }
}
