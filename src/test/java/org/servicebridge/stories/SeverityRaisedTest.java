package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The severity rises from 2 to 1 between two updates: every clock follows. */
@EngineTest
class SeverityRaisedTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause({"COM-4", "IH-15", "SEV-3"})
    void notice_and_update_move_from_ninety_to_sixty_minutes_and_say_so() {
        story.clock.setLondon("2026-11-24T10:00:00");
        String reference = story.reportedByApi(
                Actor.key("spine", "spine-operations"),
                report -> report.by("provider", "INC1", 2).rated("high", 500, 2));
        story.severitySet(BRIDGE, reference, 2);
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        Instant sent = story.clock.instant();
        assertThat(story.running(reference, ClockKind.NEXT_NOTICE).dueAt()).isEqualTo(sent.plus(ofMinutes(90)));

        story.passes(reference, ofMinutes(30));
        story.bean(ChangeSeverity.class).change(reference, 1, "Second region affected", BRIDGE);

        assertThat(story.running(reference, ClockKind.NEXT_NOTICE).dueAt()).isEqualTo(sent.plus(ofMinutes(60)));
        assertThat(story.task(reference, "userTask_draftNotice").getDueDate().toInstant())
                .isEqualTo(sent.plus(ofMinutes(60)));
        assertThat(story.task(reference, "userTask_recordUpdate").getDueDate().toInstant())
                .isEqualTo(sent.plus(ofMinutes(60)));
        assertThat(story.timeline(reference)).contains("severity-changed", "deadline-moved");

        story.passes(reference, ofMinutes(29));
        assertThat(story.running(reference, ClockKind.NEXT_NOTICE).breachedAt()).isNull();
        story.passes(reference, ofMinutes(2));
        assertThat(story.running(reference, ClockKind.NEXT_NOTICE).breachedAt()).isNotNull();
    }
}
