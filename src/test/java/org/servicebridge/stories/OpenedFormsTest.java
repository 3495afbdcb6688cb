package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.BRIDGE;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.assurance.ReportHarm;
import org.servicebridge.incident.ChangeSeverity;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.incident.FlagRisks;
import org.servicebridge.incident.Flags;
import org.servicebridge.incident.Incidents;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A task waits, meanwhile the record learns something: the form shows it when it is opened, and what contradicts it is refused. */
@EngineTest
class OpenedFormsTest {

    private static final String ASSESS = "userTask_assessRisks";
    private static final String DRAFT = "userTask_draftNotice";
    private static final String GUIDANCE = "userTask_giveGuidance";
    private static final String HARM = "A patient has come to harm: nothing may be communicated";

    @Autowired
    private ApplicationContext context;

    private Story story;

    @BeforeEach
    void begin() {
        story = new Story(context);
    }

    @Test
    @Clause({"COM-1", "OOH-9"})
    void ooh9_an_edm_who_opens_the_form_again_sees_the_harm_and_cannot_require_communications() {
        // given
        String reference = edmReachedAtNight();
        assertThat(opened(reference, GUIDANCE, "header")).contains("Severity 1").doesNotContain("harm");
        assertThat(opened(reference, GUIDANCE, "communicationsRequired")).isNull();

        // when
        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", DESK);

        // then
        assertThat(opened(reference, GUIDANCE, "header")).contains(HARM, "Clinical risk");
        assertThatThrownBy(() -> guidanceGiven(reference, "yes"))
                .rootCause()
                .hasMessageStartingWith("A patient has come to harm: nothing may be communicated about " + reference);
        guidanceGiven(reference, "no");
        assertThat(story.openTasks(reference)).doesNotContainKey(GUIDANCE);
    }

    @Test
    @Clause("COM-1")
    void com1_every_open_form_of_an_hssi_shows_the_harm() {
        // given
        String reference = managed(BRIDGE, "2026-11-24T10:00:00");
        story.completes(BRIDGE, reference, ASSESS, Story.withoutRisk());

        // when
        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", BRIDGE);

        // then
        assertThat(story.openTasks(reference).keySet())
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        task -> assertThat(opened(reference, task, "header")).contains(HARM));
    }

    @Test
    void severity_and_time_left_are_those_of_the_moment() {
        // given
        String reference = managed(BRIDGE, "2026-11-24T10:00:00");
        assertThat(opened(reference, ASSESS, "header")).contains("Severity 1", "10 minutes from when");

        // when
        story.passes(reference, ofMinutes(5));
        story.bean(ChangeSeverity.class).change(reference, 2, "Fewer sites than thought", BRIDGE);

        // then
        assertThat(opened(reference, ASSESS, "header")).contains("Severity 2", "5 minutes from when");
    }

    @Test
    @Clause("COM-1")
    void com1_a_clinical_risk_found_while_a_notice_is_drafted_can_be_confirmed_on_the_draft() {
        // given
        String reference = managed(BRIDGE, "2026-11-24T10:00:00");
        story.completes(BRIDGE, reference, ASSESS, Story.withoutRisk());
        assertThat(opened(reference, DRAFT, "confirmationNeeded")).isEqualTo("false");

        // when
        flagged(reference, new Flags(true, false, false));

        // then
        assertThat(opened(reference, DRAFT, "confirmationNeeded")).isEqualTo("true");
        assertThat(opened(reference, DRAFT, "header")).contains("Clinical risk").doesNotContain("harm");
    }

    @Test
    void opening_a_form_leaves_no_decision_in_the_history() {
        // given
        String reference = managed(BRIDGE, "2026-11-24T10:00:00");
        story.completes(BRIDGE, reference, ASSESS, Story.withoutRisk());
        long before = decisions();

        // when
        opened(reference, DRAFT, "opening");

        // then
        assertThat(decisions()).isEqualTo(before);
    }

    @Test
    @Clause("COM-1")
    void com1_an_assessment_that_denies_recorded_harm_is_refused() {
        // given
        String reference = managed(BRIDGE, "2026-11-24T10:00:00");
        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", BRIDGE);

        // when
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, ASSESS, Story.withoutRisk()))
                .rootCause()
                .hasMessage("It is recorded of %s that a patient has come to harm: answer yes to that question."
                        .formatted(reference));

        // then
        assertThat(story.timeline(reference)).as("at logging").containsOnlyOnce("risks-assessed");
    }

    @Test
    @Clause("IH-7")
    void ih7_an_assessment_that_denies_a_flagged_risk_is_refused() {
        String reference = managed(BRIDGE, "2026-11-24T10:00:00");
        flagged(reference, new Flags(true, false, true));

        assertThatThrownBy(() -> story.completes(BRIDGE, reference, ASSESS, Story.withoutRisk()))
                .rootCause()
                .hasMessageStartingWith("A clinical risk is recorded of " + reference);
        Map<String, Object> clinical = Story.withoutRisk();
        clinical.putAll(Map.of("clinicalRisk", "possible", "riskDescription", "Doses"));
        assertThatThrownBy(() -> story.completes(BRIDGE, reference, ASSESS, clinical))
                .rootCause()
                .hasMessageStartingWith("A security or information governance risk is recorded of " + reference);
    }

    @Test
    @Clause({"IH-6", "IH-7"})
    void ih7_no_risk_is_taken_from_silence() {
        String reference = managed(BRIDGE, "2026-11-24T10:00:00");

        for (String field : Story.withoutRisk().keySet()) {
            Map<String, Object> answers = Story.withoutRisk();
            answers.remove(field);
            assertThatThrownBy(() -> story.completes(BRIDGE, reference, ASSESS, answers))
                    .as(field)
                    .rootCause()
                    .hasMessageStartingWith("Say whether ");
        }
        assertThat(story.timeline(reference)).as("at logging").containsOnlyOnce("risks-assessed");
    }

    @Test
    @Clause("COM-1")
    void com1_no_notice_is_due_where_harm_was_known_before_it_was_confirmed() {
        // given
        String reference = rated(BRIDGE, "2026-11-24T10:00:00");
        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", BRIDGE);

        // when
        story.confirmedByTelephone(BRIDGE, reference, 1);

        // then
        assertThat(story.runs(reference, ClockKind.SUPPLIER_UPDATE)).isTrue();
        assertThat(story.runs(reference, ClockKind.FIRST_NOTICE)).isFalse();
    }

    private String edmReachedAtNight() {
        String reference = managed(DESK, "2026-11-24T22:00:00");
        story.foundWithoutRisk(DESK, reference);
        story.completes(
                DESK,
                reference,
                "userTask_decideBau",
                Map.of("request", "none", "bau", "no", "reason", "National service is down"));
        story.completes(DESK, reference, "userTask_callEdm", Map.of("answered", "yes", "relayed", "All that is known"));
        return reference;
    }

    private void guidanceGiven(String reference, String communicationsRequired) {
        story.completes(
                EDM,
                reference,
                GUIDANCE,
                Map.of("handling", "Call each hour", "communicationsRequired", communicationsRequired));
    }

    private String managed(Actor desk, String at) {
        String reference = rated(desk, at);
        story.confirmedByTelephone(desk, reference, 1);
        return reference;
    }

    private String rated(Actor desk, String at) {
        story.clock.setLondon(at);
        String reference = story.reportedToDesk(desk, "Doses are shown wrongly");
        story.logged(desk, reference);
        story.severitySet(desk, reference, 1);
        return reference;
    }

    private void flagged(String reference, Flags flags) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> story.bean(FlagRisks.class)
                        .flag(story.bean(Incidents.class).lock(reference), flags, "Known to the team", BRIDGE));
    }

    /** What a form shows to whoever opens it now; null where a question has no answer yet. */
    private @Nullable String opened(String reference, String task, String field) {
        Map<String, Object> shown = new HashMap<>(story.bean(FormService.class)
                .getTaskFormVariables(story.task(reference, task).getId()));
        Object value = shown.get(field);
        return value == null ? null : value.toString();
    }

    private long decisions() {
        return story.bean(HistoryService.class)
                .createHistoricDecisionInstanceQuery()
                .count();
    }
}
