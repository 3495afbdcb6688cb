package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;
import static org.servicebridge.testing.AnIncident.anIncident;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.progress.MarkProgress;
import org.servicebridge.supplier.RecordUpdate;
import org.servicebridge.testing.AnUpdate;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A governance service that does not get on is noticed (ESC-8). */
@EngineTest
class ProgressWatchedTest {

    private static final String ASK_DESK = "userTask_askDeskForUpdate";
    private static final String ASK_PROVIDER = "userTask_askProviderForUpdate";
    private static final String CONSIDER = "userTask_considerCall";

    @Autowired
    private ApplicationContext context;

    private CallStory story;

    @BeforeEach
    void begin() {
        story = new CallStory(context);
    }

    @Test
    @Clause("ESC-8")
    void esc8_after_five_hours_the_edm_asks_the_desk_then_the_provider_then_considers_a_call() {
        String reference = story.watched(anIncident().ofKinds("national-governance"));

        story.passes(reference, ofMinutes(299));
        assertThat(story.openTasks(reference)).isEmpty();
        story.passes(reference, ofMinutes(1));
        assertThat(story.openTasks(reference)).isEqualTo(Map.of(ASK_DESK, "edm, service-bridge"));
        story.completes(EDM, reference, ASK_DESK, Map.of("satisfactory", "no", "said", "Nothing new"));
        assertThat(story.openTasks(reference)).containsOnlyKeys(ASK_PROVIDER);
        story.completes(EDM, reference, ASK_PROVIDER, Map.of("satisfactory", "no", "said", "No plan"));
        story.completes(EDM, reference, CONSIDER, Map.of("call", "yes", "why", "The restoration plan"));

        assertThat(story.openTasks(reference)).isEqualTo(Map.of("userTask_arrangeCall", "edm, service-bridge"));
        assertThat(story.recorded(reference, "hold-conference-call"))
                .containsExactly("Conference call or war room: The restoration plan");
        assertThat(story.recorded(reference, "progress-judged")).hasSize(2);
    }

    @Test
    @Clause("ESC-8")
    void esc8_the_third_update_is_enough_and_suitable_progress_starts_the_watch_anew() {
        String reference = story.watched(anIncident().ofKinds("national-governance"));
        updated(reference);
        updated(reference);
        assertThat(story.openTasks(reference)).isEmpty();

        updated(reference);

        assertThat(story.openTasks(reference)).containsOnlyKeys(ASK_DESK);
        assertThat(story.shown(reference, ASK_DESK, "updates")).contains("Still looking");
        assertThat(story.shown(reference, ASK_DESK, "header")).contains("30 minutes from when");
        story.passes(reference, ofMinutes(60));
        story.completes(EDM, reference, ASK_DESK, Map.of("satisfactory", "yes", "said", "Half is back"));
        assertThat(story.openTasks(reference)).isEmpty();
        assertThat(story.running(reference, ClockKind.LACK_OF_PROGRESS).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(300)));
        story.passes(reference, ofMinutes(300));
        assertThat(story.openTasks(reference)).containsOnlyKeys(ASK_DESK);
    }

    @Test
    @Clause("ESC-8")
    void esc8_whoever_marks_it_as_progressing_stops_the_watch_and_the_asking() {
        String reference = story.watched(anIncident().ofKinds("national-governance"));
        story.passes(reference, ofMinutes(200));
        marked(reference);
        story.passes(reference, ofMinutes(299));
        assertThat(story.openTasks(reference)).isEmpty();
        story.passes(reference, ofMinutes(1));
        assertThat(story.openTasks(reference)).containsOnlyKeys(ASK_DESK);

        marked(reference);

        assertThat(story.openTasks(reference)).isEmpty();
        assertThat(story.recorded(reference, "progress-marked")).hasSize(2);
        assertThat(story.running(reference, ClockKind.LACK_OF_PROGRESS).dueAt())
                .isEqualTo(story.clock.instant().plus(ofMinutes(300)));
    }

    @Test
    @Clause("ESC-8")
    void esc8_the_desk_marks_it_as_progressing_with_the_update_that_shows_it() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(
                Actor.key("gp", "gp-systems"),
                report -> report.by("provider", "GP-77", 1)
                        .ofService("gp-records")
                        .ofKinds("national-governance"));
        story.severitySet(BRIDGE, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        story.passes(reference, ofMinutes(30));
        assertThat(story.shown(reference, "userTask_recordUpdate", "watched")).isEqualTo("true");

        story.completes(
                BRIDGE,
                reference,
                "userTask_recordUpdate",
                Map.of("text", "Half is back", "by", "A. Tester", "progressing", true));

        assertThat(story.recorded(reference, "progress-marked")).hasSize(1);
        assertThat(story.running(reference, ClockKind.LACK_OF_PROGRESS).startedAt())
                .isEqualTo(story.clock.instant());
    }

    @Test
    @Clause("ESC-8")
    void esc8_other_services_are_not_watched_and_nothing_fires_once_it_is_over() {
        String local = story.watched(anIncident().ofKinds("local"));
        String governance = story.watched(anIncident().ofKinds("national-governance"));

        story.over(governance);

        story.passes(local, ofMinutes(600));
        story.passes(governance, ofMinutes(600));
        assertThat(story.openTasks(governance)).isEmpty();
        assertThat(story.isOver(local)).isTrue();
        assertThat(story.isOver(governance)).isTrue();
        assertThat(story.runs(governance, ClockKind.LACK_OF_PROGRESS)).isFalse();
    }

    private void marked(String reference) {
        story.bean(MarkProgress.class).mark(reference, DESK);
    }

    private void updated(String reference) {
        story.bean(RecordUpdate.class).record(reference, AnUpdate.saying("Still looking"), DESK);
    }
}
