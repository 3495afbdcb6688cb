package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.ChangeStory.CHANGE;
import static org.servicebridge.stories.Story.EDM;

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
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Only what is for the same day is an emergency change; what was done without a decision is recorded as that. */
@EngineTest
class ClassOfChangeTest {

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
    @Clause("CHG-10")
    void chg10_a_change_for_another_day_is_no_emergency_change() {
        String change = changes.asked(EDM, incident);
        changes.stated(EDM, incident, Map.of());
        changes.heard(EDM, incident, "2026-11-25T09:00", "2026-11-25T10:00");

        assertThat(changes.change(change).state()).isEqualTo(ChangeState.REJECTED);
        assertThat(changes.change(change).changeClass()).isEqualTo(ChangeClass.NORMAL);
        assertThat(minutes(change).html()).contains("it can wait for Change Management");
    }

    @Test
    @Clause("CHG-10")
    void chg10_what_was_done_without_a_decision_is_recorded_as_retrospective() {
        String change = changes.asked(EDM, incident);
        changes.stated(EDM, incident, Map.of("alreadyDone", "yes"));
        changes.heard(EDM, incident, "2026-11-24T21:30", "2026-11-24T22:00");

        assertThat(changes.change(change).changeClass()).isEqualTo(ChangeClass.RETROSPECTIVE);
        assertThat(minutes(change).html()).contains("recorded as carried out already", "To follow in writing");
        assertThat(story.openTasks(incident)).containsOnlyKeys("userTask_receiveRfc");
        story.completes(CHANGE, incident, "userTask_receiveRfc", Map.of("rfcNumber", "RFC-4712\n(late)"));
        assertThat(changes.change(change).rfc().rfcNumber()).isEqualTo("RFC-4712 (late)");
        reviewed(Map.of("successful", "yes", "found", "It should have been asked for"));
        assertThat(story.isOver(incident)).isTrue();
    }

    @Test
    @Clause("CHG-10")
    void chg10_a_standard_change_needs_no_ecab_and_is_told_all_the_same() {
        String change = changes.asked(EDM, incident);
        changes.stated(
                EDM,
                incident,
                Map.of("standardCriteria", List.of("pre-approved", "low-risk", "done-before", "no-impact")));
        changes.heard(EDM, incident, "2026-11-24T23:30", "2026-11-25T00:30");

        assertThat(changes.change(change).changeClass()).isEqualTo(ChangeClass.STANDARD);
        assertThat(minutes(change).html()).contains("pre-approved standard change");
        assertThat(story.openTasks(incident)).containsOnlyKeys("userTask_reportProgress");
    }

    private void reviewed(Map<String, Object> answers) {
        story.completes(CHANGE, incident, "userTask_reviewChange", answers);
    }

    private Document minutes(String change) {
        return Objects.requireNonNull(context.getBean(Documents.class)
                .latest(incident, SendDecision.MINUTES, change)
                .orElse(null));
    }
}
