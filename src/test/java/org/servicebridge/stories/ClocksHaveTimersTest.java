package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A clock that runs out is heard of at its own second, wherever the process stands and whatever nobody has done yet. */
@EngineTest
class ClocksHaveTimersTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause({"COM-3", "IH-15"})
    void com3_ih15_while_nobody_assesses_the_risks_first_notice_and_update_are_missed_in_time() {
        String reference = reported("2026-11-24T10:00:00", BRIDGE);

        story.passes(reference, ofMinutes(61));

        assertThat(story.openTasks(reference)).containsKeys("userTask_assessRisks", "userTask_chaseUpdate");
        assertThat(happened(reference, "notice-late")).containsExactly(Instant.parse("2026-11-24T10:20:00Z"));
        assertThat(happened(reference, "update-late")).containsExactly(Instant.parse("2026-11-24T11:00:00Z"));
    }

    @Test
    @Clause("COM-5")
    void com5_the_notice_that_readers_were_promised_is_missed_after_the_resolution_too() {
        String reference = reported("2026-11-24T10:00:00", BRIDGE);
        story.foundWithoutRisk(BRIDGE, reference);
        story.noticeSent(BRIDGE, reference);
        story.passes(reference, ofMinutes(30));
        story.resolvedByTelephone(BRIDGE, reference);

        story.passes(reference, ofMinutes(31));

        assertThat(happened(reference, "notice-late"))
                .as("twenty minutes after the provider's word, and when the next one was promised")
                .containsExactly(Instant.parse("2026-11-24T10:50:00Z"), Instant.parse("2026-11-24T11:00:00Z"));
    }

    @Test
    @Clause("OOH-7")
    void ooh7_that_nobody_was_reached_in_time_is_noted_although_both_attempts_failed_earlier() {
        String reference = reported("2026-11-24T22:00:00", DESK);
        story.decidedBau(DESK, reference, "no");
        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "no"));
        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "no"));
        assertThat(story.openTasks(reference)).containsKey("userTask_callLevel3");
        assertThat(happened(reference, "edm-contact-late")).isEmpty();

        story.passes(reference, ofMinutes(21));

        assertThat(happened(reference, "edm-contact-late")).containsExactly(Instant.parse("2026-11-24T22:20:00Z"));
    }

    private String reported(String london, Actor desk) {
        story.clock.setLondon(london);
        String reference =
                story.reportedByApi(Actor.key("spine", "spine-operations"), report -> report.by("provider", "INC1", 1));
        story.severitySet(desk, reference, 1);
        return reference;
    }

    private List<Instant> happened(String reference, String kind) {
        return story.bean(Timeline.class).of(reference).stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(TimelineEntry::happenedAt)
                .toList();
    }
}
