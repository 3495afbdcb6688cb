package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever reported it is asked last: a "no" is decided on by the desk that owns it, and silence counts only on the third working day. */
@EngineTest
class ReporterAnswersTest {

    private static final String ASK = "userTask_confirmWithReporter";
    private static final String DECIDE = "userTask_decideReopening";
    private static final String CLOSE = "userTask_closeHssi";
    private static final Map<String, String> NO = Map.of("reporterAgrees", "no", "said", "Ward 5 still sees it");
    private static final Map<String, String> NOT_REACHED = Map.of("reporterAgrees", "not reached");

    @Autowired
    private ApplicationContext context;

    private Story story;
    private String reference = "";

    @BeforeEach
    void describedAndTold() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T10:00:00");
        reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference);
        story.severitySet(DESK, reference, 1);
        story.confirmedByTelephone(DESK, reference, 1);
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        story.resolvedByTelephone(BRIDGE, reference);
        story.completes(
                BRIDGE,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "St Example's Hospital"));
        story.finalNoticeSent(BRIDGE, reference);
        story.detailsSatisfy(BRIDGE, reference);
    }

    @Test
    @Clause("IH-21")
    void ih21_a_no_is_put_before_the_owning_desk_with_a_clock_and_nothing_is_closed_before_it_has_answered() {
        assertThat(story.openTasks(reference)).contains(entry(ASK, "national-service-desk"));

        story.completes(DESK, reference, ASK, NO);

        assertThat(story.openTasks(reference)).contains(entry(DECIDE, "service-bridge"));
        assertThat(story.task(reference, DECIDE).getDueDate())
                .isEqualTo(story.clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(story.shown(reference, DECIDE, "reporterSaid")).isEqualTo("Ward 5 still sees it");
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, CLOSE, Map.of()))
                .hasStackTraceContaining("The reporter does not agree: decide first whether " + reference);
        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
    }

    @Test
    @Clause("IH-21")
    void ih21_the_owning_desk_reopens_it_and_the_reporter_is_asked_anew_when_it_is_resolved_again() {
        story.completes(DESK, reference, ASK, NO);

        story.completes(BRIDGE, reference, DECIDE, Map.of("reopen", "yes", "reason", "Seen by us, too"));

        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.timeline(reference))
                .containsSubsequence("reporter-asked", "reopening-decided", "not-resolved");
        assertThat(story.openTasks(reference))
                .containsKey("userTask_recordUpdate")
                .doesNotContainKeys(DECIDE, CLOSE);
        assertThat(story.runs(reference, ClockKind.NEXT_NOTICE)).isTrue();
        story.foundWithoutRisk(BRIDGE, reference);
        story.clock.advance(Duration.ofMinutes(5));
        story.resolvedByTelephone(BRIDGE, reference);
        story.agreedAndClosed(BRIDGE, DESK, reference);
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause("IH-21")
    void ih21_the_owning_desk_says_why_it_stays_resolved_and_it_can_be_closed() {
        story.completes(DESK, reference, ASK, NO);

        story.completes(BRIDGE, reference, DECIDE, Map.of("reopen", "no", "reason", "A fault of the ward's own"));
        assertThat(story.shown(reference, CLOSE, "finalNoticeSettled"))
                .as("one has gone out: nobody asks why none has")
                .isEqualTo("true");
        story.completes(BRIDGE, reference, CLOSE, Map.of());

        assertThat(story.entries(reference))
                .contains("bridge: The reporter does not agree. Stays resolved: A fault of the ward's own");
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause({"IH-21", "IH-22"})
    void ih21_reopened_from_its_page_meanwhile_nothing_is_left_to_decide() {
        story.completes(DESK, reference, ASK, NO);

        new OnPage(context).reopens("bridge", reference, "It is back");

        assertThat(story.state(reference)).isEqualTo(IncidentState.MANAGED);
        assertThat(story.open(reference, DECIDE)).isEmpty();
    }

    @Test
    @Clause("IH-21")
    void
            ih21_whoever_is_not_reached_is_asked_again_on_two_later_working_days_and_it_is_closed_with_that_on_the_record() {
        story.completes(DESK, reference, ASK, NOT_REACHED);
        assertThat(story.openTasks(reference)).containsOnlyKeys(ASK);
        assertThat(story.shown(reference, ASK, "notReached"))
                .startsWith("Not reached at 10:00am on Tuesday 24 November 2026. Asked on 1 working day so far");
        assertThat(story.task(reference, ASK).getDueDate())
                .as("the end of the next working day")
                .isEqualTo(Instant.parse("2026-11-25T17:30:00Z"));

        story.passes(reference, Duration.ofHours(3));
        story.completes(DESK, reference, ASK, NOT_REACHED);
        assertThat(story.openTasks(reference)).as("the same day").containsOnlyKeys(ASK);
        story.passes(reference, Duration.ofHours(20));
        story.completes(DESK, reference, ASK, NOT_REACHED);
        assertThat(story.openTasks(reference)).as("the next morning").containsOnlyKeys(ASK);
        assertThat(story.shown(reference, ASK, "notReached")).contains("Asked on 2 working days so far");

        story.passes(reference, Duration.ofDays(1));
        story.completes(DESK, reference, ASK, NOT_REACHED);
        assertThat(story.openTasks(reference)).as("the third morning").containsOnlyKeys(CLOSE);
        story.completes(BRIDGE, reference, CLOSE, Map.of());
        assertThat(story.isOver(reference)).isTrue();
        assertThat(story.entries(reference))
                .contains(
                        "desk: Reporter agrees that it is resolved: not reached. Asked on 3 working days: it can be closed.")
                .contains("bridge: Closed. Whoever reported it was not reached.");
    }

    @Test
    @Clause("IH-21")
    void ih21_a_weekend_is_no_working_day() {
        story.clock.setLondon("2026-11-27T16:00:00");
        story.completes(DESK, reference, ASK, NOT_REACHED);

        story.clock.setLondon("2026-11-29T16:00:00");
        story.completes(DESK, reference, ASK, NOT_REACHED);

        assertThat(story.shown(reference, ASK, "notReached")).contains("Asked on 1 working day so far");
    }

    @Test
    @Clause("IH-21")
    void ih21_the_reporter_of_one_that_was_over_already_is_asked_as_well() {
        String over = story.reportedByApi(
                BRIDGE,
                report -> report.by("provider", null, 1)
                        .resolvedAt(story.clock.instant().minus(Duration.ofMinutes(30))));
        story.severitySet(BRIDGE, over, 1);
        story.finalNoticeSent(BRIDGE, over);
        story.detailsSatisfy(BRIDGE, over);

        story.completes(BRIDGE, over, ASK, NO);

        assertThat(story.openTasks(over)).containsOnlyKeys(DECIDE, CLOSE);
        story.completes(BRIDGE, over, DECIDE, Map.of("reopen", "yes", "reason", "Seen by us, too"));
        assertThat(story.state(over)).isEqualTo(IncidentState.MANAGED);
    }
}
