package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.IncidentState;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Notices and clocks that a random walk once found owed to nobody, told as stories. */
@EngineTest
class NoticesFoundOnWalksTest {

    @Autowired
    private ApplicationContext context;

    private Story story;
    private DeskAtWork desk;
    private Readers readers;

    @BeforeEach
    void begin() {
        story = new Story(context);
        desk = new DeskAtWork(story);
        readers = new Readers(context);
    }

    @Test
    @Clause({"COM-3", "COM-8"})
    void com3_what_directors_are_told_beside_the_first_notice_does_not_count_as_one() {
        // given
        String reference = story.reportedToDesk(BRIDGE, "Doses are shown wrongly");
        story.logged(
                BRIDGE,
                reference,
                Map.of("serviceAffected", "no", "clinicalRisk", "possible", "riskDescription", "Doses"));
        story.severitySet(BRIDGE, reference, 1);
        story.confirmedByTelephone(BRIDGE, reference, 1);
        Map<String, Object> risks = Story.withoutRisk();
        risks.putAll(Map.of("clinicalRisk", "possible", "riskDescription", "Doses"));
        story.completes(BRIDGE, reference, "userTask_assessRisks", risks);

        // when
        story.completes(
                BRIDGE,
                reference,
                "userTask_draftNotice",
                Map.of(
                        "whatIsKnown", "Doses are shown wrongly",
                        "userImpact", "None is known",
                        "location", "Multiple Spine Core Users",
                        "clinicalConfirmed", true,
                        "programmeDirectors", true,
                        "directorsReason", "They asked for it",
                        "substantiated", "yes",
                        "agreedWith", "Duty manager"));

        // then
        assertThat(readers.kinds(reference)).contains("FIRST", "DIRECTOR");
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isFalse();
        assertThat(story.runs(reference, ClockKind.NEXT_NOTICE)).isTrue();
        assertThat(story.shown(reference, "userTask_draftNotice", "purpose")).doesNotContain("First notice");
    }

    @Test
    @Clause({"COM-3", "OOH-7"})
    void com3_no_notice_is_waited_for_once_the_edm_wants_none_though_risks_are_not_assessed() {
        // given
        story.clock.setLondon("2026-11-28T13:00:00");
        String reference = story.reportedToDesk(DESK, "Log-in fails");
        story.logged(DESK, reference);
        story.severitySet(DESK, reference, 1);
        story.confirmedByTelephone(DESK, reference, 1);
        story.completes(
                DESK, reference, "userTask_decideBau", Map.of("request", "none", "bau", "no", "reason", "All sites"));
        story.completes(EDM, reference, "userTask_callEdm", Map.of("answered", "yes", "relayed", "All", "who", "EDM"));

        // when
        story.completes(
                EDM,
                reference,
                "userTask_giveGuidance",
                Map.of("handling", "None", "communicationsRequired", "no", "wording", "None"));

        // then
        Job timer = story.bean(ManagementService.class)
                .createJobQuery()
                .activityId("timer_firstNoticeLate")
                .singleResult();
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isFalse();
        assertThat(timer.getDuedate()).isAfter("2100-01-01");
    }

    @Test
    @Clause({"IH-9", "COM-5"})
    void com5_no_notice_is_waited_for_once_what_is_not_communicated_is_resolved() {
        // given
        String reference = desk.managed("clinical-registers", Map.of());
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isTrue();

        // when
        story.resolvedByTelephone(BRIDGE, reference);

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_draftNotice");
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isFalse();
        assertThat(story.runs(reference, ClockKind.FINAL_NOTICE)).isFalse();
    }

    @Test
    @Clause({"COM-6", "OOH-14"})
    void com6_nobody_is_to_be_reached_any_more_for_what_was_over_when_it_was_reported_at_night() {
        // given
        story.clock.setLondon("2026-11-25T05:30:00");
        String reference = story.reportedToDesk(DESK, Map.of("summary", "Log-in fails", "foundByBridge", true));
        story.logged(
                DESK,
                reference,
                Map.of(
                        "serviceCode",
                        "vaccination-booking",
                        "failure",
                        "performance",
                        "resolvedAt",
                        "2026-11-25T05:31"));
        story.as(
                DESK,
                () -> story.runtime.startProcessInstanceByKey(
                        "escalate-incident",
                        Map.of("reference", reference, "reason", "no-progress", "what", "They do not answer")));
        assertThat(story.runs(reference, ClockKind.EDM_CONTACT)).isTrue();

        // when
        story.clock.setLondon("2026-11-25T08:01:00");
        story.severitySet(DESK, reference, 1);
        assertThat(story.state(reference))
                .as("its provider has not reported it")
                .isEqualTo(IncidentState.AWAITING_CONFIRMATION);
        story.confirmedByTelephone(BRIDGE, reference, 1);

        // then
        assertThat(story.state(reference)).isEqualTo(IncidentState.RESOLVED);
        assertThat(story.openTasks(reference)).doesNotContainKey("userTask_callEdm");
        assertThat(story.runs(reference, ClockKind.EDM_CONTACT)).isFalse();
    }

    @Test
    @Clause({"COM-6", "INV-5"})
    void com6_a_notice_of_what_was_over_that_is_still_to_be_written_does_not_wait_for_the_bridge_at_night() {
        // given
        story.clock.setLondon("2026-11-24T17:20:00");
        String reference = desk.rated("spine-core", Map.of("resolvedAt", "2026-11-24T17:00"));
        story.confirmedByTelephone(BRIDGE, reference, 1);
        story.detailsSatisfy(BRIDGE, reference);
        assertThat(story.openTasks(reference)).containsEntry("userTask_draftNotice", "service-bridge");

        // when
        story.clock.setLondon("2026-11-24T17:30:00");
        story.shiftChanges();

        // then
        assertThat(story.openTasks(reference)).containsEntry("userTask_draftNotice", "national-service-desk");
    }
}
