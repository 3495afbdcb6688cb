package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.incident.Timeline;
import org.servicebridge.incident.TimelineEntry;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The National Service Desk runs an HSSI at night, with and without the EDM. */
@EngineTest
class OutOfHoursTest {

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    private String managedAtNight() {
        story.clock.setLondon("2026-11-24T22:00:00");
        String reference = story.reportedToDesk(DESK, "Smartcard log-in fails");
        story.logged(DESK, reference);
        story.severitySet(DESK, reference, 1);
        story.confirmedByTelephone(DESK, reference, 1);
        story.foundWithoutRisk(DESK, reference);
        return reference;
    }

    @Test
    @Clause({"OOH-1", "OOH-3", "OOH-4", "OOH-6", "OOH-11", "OOH-19", "INV-5"})
    void business_as_usual_skips_the_edm_and_runs_to_closure() {
        String reference = managedAtNight();
        assertThat(story.incident(reference).handling().owner()).isEqualTo("national-service-desk");

        story.completes(
                DESK,
                reference,
                "userTask_decideBau",
                Map.of("request", "none", "bau", "yes", "reason", "Known fault with a known fix"));
        assertThat(story.openTasks(reference)).doesNotContainKeys("userTask_callEdm", "userTask_giveGuidance");

        story.noticeSent(DESK, reference);
        story.resolvedByTelephone(DESK, reference);
        story.agreedAndClosed(DESK, DESK, reference);

        assertThat(story.state(reference)).isEqualTo(IncidentState.CLOSED);
        assertThat(story.isOver(reference)).isTrue();
    }

    @Test
    @Clause({"OOH-7", "OOH-8", "OOH-9", "OOH-10", "OOH-11"})
    void the_edm_is_reached_at_the_second_attempt_and_says_what_to_communicate() {
        String reference = managedAtNight();
        story.completes(
                DESK,
                reference,
                "userTask_decideBau",
                Map.of("request", "none", "bau", "no", "reason", "National service is down"));
        assertThat(story.openTasks(reference)).containsEntry("userTask_callEdm", "edm, national-service-desk");

        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "no"));
        story.passes(reference, ofMinutes(10));
        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "yes", "relayed", "All that is known"));
        assertThat(story.openTasks(reference)).containsEntry("userTask_giveGuidance", "edm, national-service-desk");

        story.completes(
                EDM,
                reference,
                "userTask_giveGuidance",
                Map.of("handling", "Call each hour", "communicationsRequired", "yes", "wording", "Log-in is down"));
        story.noticeSent(DESK, reference);

        assertThat(story.incident(reference).handling().guidance()).contains("Call each hour");
        assertThat(story.runs(reference, ClockKind.NEXT_NOTICE)).isTrue();
    }

    @Test
    @Clause({"OOH-9", "OOH-17", "OOH-18"})
    void resolution_ends_what_still_waits_for_the_edm() {
        String reference = managedAtNight();
        story.completes(
                DESK,
                reference,
                "userTask_decideBau",
                Map.of("request", "none", "bau", "no", "reason", "National service is down"));

        story.resolvedByTelephone(DESK, reference);

        assertThat(story.openTasks(reference)).containsOnlyKeys(Story.SAID_RESOLVED);
    }

    @Test
    @Clause({"OOH-7", "OOH-8", "OOH-9", "OOH-10"})
    void an_edm_without_a_computer_says_it_on_the_telephone_and_the_desk_enters_it_in_their_name() {
        String reference = edmReachedAtNight();
        Map<String, String> said = Map.of("handling", "Call each hour", "communicationsRequired", "yes");

        assertThatThrownBy(() -> story.completes(DESK, reference, "userTask_giveGuidance", said))
                .hasRootCauseMessage("Say who gave the guidance on the telephone.");
        assertThat(story.incident(reference).handling().communications()).isEqualTo(Communications.HELD);

        Map<String, String> named = new HashMap<>(said);
        named.put("by", "EDM on call");
        story.completes(DESK, reference, "userTask_giveGuidance", named);

        assertThat(story.incident(reference).handling().communications()).isEqualTo(Communications.ALLOWED);
        TimelineEntry given = guidanceGiven(reference);
        assertThat(given.recordedBy()).isEqualTo("desk");
        assertThat(given.onBehalfOf()).isEqualTo("EDM on call");
        assertThat(given.byTelephone()).isTrue();
    }

    @Test
    @Clause("OOH-8")
    void the_edms_own_words_need_nobody_elses_name() {
        String reference = edmReachedAtNight();

        story.completes(
                EDM,
                reference,
                "userTask_giveGuidance",
                Map.of("handling", "Call each hour", "communicationsRequired", "yes"));

        assertThat(guidanceGiven(reference).recordedBy()).isEqualTo("edm");
        assertThat(guidanceGiven(reference).onBehalfOf()).isNull();
        assertThat(guidanceGiven(reference).byTelephone()).isFalse();
    }

    @Test
    @Clause("OOH-8")
    void what_the_edm_has_claimed_stays_with_the_edm_when_the_bridge_takes_over() {
        String reference = edmReachedAtNight();
        String task = story.task(reference, "userTask_giveGuidance").getId();
        story.as(EDM, () -> {
            context.getBean(TaskService.class).claim(task, "edm");
            return task;
        });

        story.clock.setLondon("2026-11-25T08:00:00");
        story.completes(BRIDGE, reference, "userTask_takeOver", Map.of("reason", "Start of shift"));

        assertThat(story.openTasks(reference)).containsEntry("userTask_giveGuidance", "edm, service-bridge");
        assertThat(story.task(reference, "userTask_giveGuidance").getAssignee()).isEqualTo("edm");
    }

    private String edmReachedAtNight() {
        String reference = managedAtNight();
        story.completes(
                DESK,
                reference,
                "userTask_decideBau",
                Map.of("request", "none", "bau", "no", "reason", "National service is down"));
        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "yes", "relayed", "All that is known"));
        return reference;
    }

    private TimelineEntry guidanceGiven(String reference) {
        return story.bean(Timeline.class).of(reference).stream()
                .filter(entry -> entry.kind().equals("guidance-given"))
                .findAny()
                .orElseThrow();
    }
}
