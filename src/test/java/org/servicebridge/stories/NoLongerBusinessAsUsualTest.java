package org.servicebridge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.assurance.ReportHarm;
import org.servicebridge.engine.ChangedSet;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.Communications;
import org.servicebridge.incident.MoveOwnership;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** At night it was business as usual, until a reason for the EDM arose. */
@EngineTest
class NoLongerBusinessAsUsualTest {

    private static final String CALL = "userTask_callEdm";
    private static final String GUIDANCE = "userTask_giveGuidance";

    @Autowired
    private ApplicationContext context;

    private Story story;
    private String reference = "";

    @BeforeEach
    void businessAsUsualAtNight() {
        story = new Story(context);
        story.clock.setLondon("2026-11-24T22:00:00");
        decidedAsUsual("INC1", "national-operational");
    }

    private void decidedAsUsual(String providerReference, String kind) {
        reference = story.reportedByApi(
                Actor.key("spine", "spine-operations"),
                report -> report.by("provider", providerReference, 1).ofKinds(kind));
        story.severitySet(DESK, reference, 1);
        story.decidedBau(DESK, reference, "yes");
        assertThat(story.openTasks(reference)).doesNotContainKeys(CALL, "userTask_decideBau");
    }

    /** Found by walk 3: the clock stopped for both, and nobody was late any more for the one who still called. */
    @Test
    @Clause("OOH-7")
    void ooh7_reached_for_an_escalation_the_edm_is_still_to_be_reached_in_time_for_the_hssi_itself() {
        // given
        decidedAsUsual("INC3", "local");
        story.as(
                DESK,
                () -> story.runtime.startProcessInstanceByKey(
                        "escalate-incident",
                        Map.of("reference", reference, "reason", "no-progress", "what", "They do not answer")));
        Map<String, Object> risk = Story.withoutRisk();
        risk.putAll(Map.of("clinicalRisk", "possible", "riskDescription", "Doses may be wrong"));
        story.completes(DESK, reference, "userTask_assessRisks", risk);
        assertThat(story.open(reference, CALL)).hasSize(2);

        // when
        reached();

        // then
        assertThat(story.runs(reference, ClockKind.EDM_CONTACT)).isTrue();
        story.requireClocks(reference);
        reached();
        assertThat(story.runs(reference, ClockKind.EDM_CONTACT)).isFalse();
    }

    private void reached() {
        story.answers(
                DESK,
                story.open(reference, CALL).get(0),
                Map.of("answered", "yes", "who", "EDM", "relayed", "All that is known"));
    }

    @Test
    @Clause({"OOH-6", "IH-7"})
    void ooh6_a_risk_that_is_found_later_brings_the_edm_in() {
        Map<String, Object> risk = Story.withoutRisk();
        risk.putAll(Map.of("clinicalRisk", "possible", "riskDescription", "Doses may be wrong"));
        story.completes(DESK, reference, "userTask_assessRisks", risk);

        assertThat(story.openTasks(reference)).containsEntry(CALL, "edm, national-service-desk");
        assertThat(story.incident(reference).handling().communications()).isEqualTo(Communications.HELD);
        story.completes(DESK, reference, CALL, Map.of("answered", "yes", "relayed", "All that is known"));
        story.completes(
                EDM,
                reference,
                "userTask_giveGuidance",
                Map.of("handling", "Call each hour", "communicationsRequired", "yes"));
        assertThat(story.incident(reference).handling().communications()).isEqualTo(Communications.ALLOWED);
        assertThat(story.timeline(reference)).containsSubsequence("bau-decided", "edm-needed", "guidance-given");
        assertThat(story.entries(reference))
                .contains("desk: Not business as usual any more: Clinical safety. The EDM is brought in.");
    }

    @Test
    @Clause({"OOH-6", "IH-7"})
    void ooh6_nobody_is_promised_a_decision_at_night_on_what_is_resolved() {
        story.foundWithoutRisk(DESK, reference);
        story.noticeSent(DESK, reference);
        story.resolvedByTelephone(DESK, reference);
        story.clock.setLondon("2026-11-25T10:00:00");

        new OnPage(context).findsRisk("bridge", reference, "clinical-safety", "Doses were wrong");

        assertThat(story.entries(reference)).contains("bridge: Not business as usual any more: Clinical safety.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conference-call",
                "war-room",
                "emergency-change",
                "press-office",
                "senior-manager",
                "provider-request",
                "programme-request",
                "no-progress",
                "release-doubt",
                "advice"
            })
    @Clause("OOH-6")
    void ooh6_a_request_of_the_profile_that_comes_later_brings_the_edm_in(String asked) {
        story.foundWithoutRisk(DESK, reference);
        assertThat(story.openTasks(reference)).doesNotContainKey(CALL);

        Map<String, Object> answers = new HashMap<>(Map.of("nextStep", asked, "what", "Help is needed"));
        if (!Set.of("conference-call", "war-room", "emergency-change").contains(asked)) {
            answers.putAll(Map.of("nextStep", "escalate", "reason", asked));
        }
        story.completes(DESK, reference, "userTask_driveResolution", answers);

        assertThat(story.incident(reference).handling().bau()).isFalse();
        assertThat(story.openTasks(reference)).containsKey(CALL);
        assertThat(story.timeline(reference)).contains("edm-needed");
        assertThat(story.incident(reference).handling().communications()).isEqualTo(Communications.HELD);
        Readers readers = new Readers(context);
        story.noticeSent(DESK, reference);
        assertThat(story.openTasks(reference)).containsEntry("userTask_releaseNotice", "edm");
        assertThat(readers.told(reference)).isEmpty();

        // when
        while (!story.open(reference, CALL).isEmpty()) {
            reached();
        }
        story.completes(
                EDM,
                reference,
                "userTask_giveGuidance",
                Map.of("handling", "Call each hour", "communicationsRequired", "yes"));

        // then
        assertThat(story.incident(reference).handling().communications()).isEqualTo(Communications.ALLOWED);
        story.completes(EDM, reference, "userTask_releaseNotice", Map.of("release", "yes"));
        assertThat(readers.told(reference, "FIRST")).contains("spine-users@example.org");
    }

    @Test
    @Clause({"OOH-6", "SUP-5"})
    void ooh6_the_help_of_another_provider_brings_the_edm_in() {
        story.foundWithoutRisk(DESK, reference);
        new CallStory(context)
                .starts(
                        DESK,
                        "ask-provider",
                        reference,
                        Map.of(
                                "kind", "joint-work",
                                "provider", "GP Systems",
                                "what", "Which queues grow?",
                                "reason", "They grow together",
                                "dueAt", "2026-11-24T23:00"));

        assertThat(story.openTasks(reference)).containsKey(CALL);
        assertThat(story.timeline(reference)).contains("edm-needed");
    }

    @Test
    @Clause("OOH-6")
    void ooh6_a_request_that_the_process_owner_took_out_of_the_profile_brings_nobody_in() {
        try (ChangedSet changed = ChangedSet.deployed(
                story.bean(RepositoryService.class),
                "dmn/non-bau.dmn",
                table -> table.replaceAll("(?s)<rule id=\"rule_non-bau_conference-call\">.*?</rule>", ""))) {
            decidedAsUsual("INC2", "national-operational");
            story.foundWithoutRisk(DESK, reference);

            story.completes(
                    DESK,
                    reference,
                    "userTask_driveResolution",
                    Map.of("nextStep", "conference-call", "what", "Help is needed"));

            assertThat(story.process("hold-conference-call", reference)).isNotNull();
            assertThat(story.incident(reference).handling().bau()).isTrue();
            assertThat(story.openTasks(reference)).doesNotContainKey(CALL);
        }
    }

    @Test
    @Clause("OOH-6")
    void ooh6_a_risk_that_is_found_by_day_lets_the_desk_of_the_night_decide_again() {
        story.foundWithoutRisk(DESK, reference);
        story.clock.setLondon("2026-11-25T08:00:00");
        story.completes(BRIDGE, reference, "userTask_takeOver", Map.of("reason", "Start of shift"));

        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", BRIDGE);
        assertThat(story.openTasks(reference)).doesNotContainKeys(CALL, "userTask_decideBau");
        story.clock.setLondon("2026-11-25T17:30:00");
        story.bean(MoveOwnership.class).move(reference, Groups.NATIONAL_SERVICE_DESK, "End of shift", BRIDGE);

        assertThat(story.openTasks(reference)).containsKey("userTask_decideBau");
    }

    /** What the EDM was asked was how to handle it: nobody asks that of what works again. */
    @Test
    @Clause({"OOH-6", "OOH-17"})
    void ooh6_resolved_before_the_edm_was_reached_nobody_is_called_any_more_where_no_risk_is_known() {
        story.foundWithoutRisk(DESK, reference);
        story.completes(
                DESK,
                reference,
                "userTask_driveResolution",
                Map.of("nextStep", "conference-call", "what", "Help is needed"));
        assertThat(story.openTasks(reference)).containsKey(CALL);

        story.resolvedByTelephone(DESK, reference);

        assertThat(story.openTasks(reference)).doesNotContainKey(CALL);
    }
}
