package org.servicebridge.stories;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.servicebridge.stories.Story.DESK;
import static org.servicebridge.stories.Story.EDM;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicebridge.access.Actor;
import org.servicebridge.access.Groups;
import org.servicebridge.assurance.ReportHarm;
import org.servicebridge.incident.ClockKind;
import org.servicebridge.testing.Clause;
import org.servicebridge.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A risk at night is the EDM's, whether or not the provider says that all works again, and however the desk judged before. */
@EngineTest
class RiskOnceResolvedTest {

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
        reference = story.reportedByApi(
                Actor.key("spine", "spine-operations"),
                report -> report.by("provider", "INC1", 1).ofKinds("local"));
        story.severitySet(DESK, reference, 1);
        story.decidedBau(DESK, reference, "yes");
        story.foundWithoutRisk(DESK, reference);
    }

    @Test
    @Clause({"IH-7", "OOH-6", "OOH-17"})
    void ih7_resolved_before_the_edm_was_reached_they_are_still_called_about_harm() {
        new OnPage(context).reportsHarm("desk", reference, "A wrong dose was given");
        assertThat(story.openTasks(reference)).containsKey(CALL);

        story.resolvedByTelephone(DESK, reference);

        assertThat(story.openTasks(reference)).containsEntry(CALL, "edm, national-service-desk");
        assertThat(story.runs(reference, ClockKind.EDM_CONTACT)).isTrue();
        story.requireClocks(reference);
        reached();
        guided("no");
        assertThat(story.openTasks(reference)).doesNotContainKeys(CALL, GUIDANCE);
    }

    @Test
    @Clause({"IH-7", "OOH-7", "OOH-8"})
    void ih7_reached_before_it_was_resolved_the_edm_is_asked_for_guidance_and_not_called_again() {
        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", DESK);
        reached();

        story.resolvedByTelephone(DESK, reference);

        assertThat(story.openTasks(reference))
                .containsEntry(GUIDANCE, "edm, national-service-desk")
                .doesNotContainKey(CALL);
    }

    @Test
    @Clause({"IH-7", "IH-8", "OOH-6"})
    void ih7_harm_that_is_found_at_night_once_it_is_resolved_is_put_to_the_edm_and_assessed() {
        story.resolvedByTelephone(DESK, reference);
        assertThat(story.openTasks(reference)).doesNotContainKey(CALL);

        new OnPage(context).reportsHarm("desk", reference, "A wrong dose was given");

        assertThat(story.openTasks(reference))
                .containsEntry(CALL, "edm, national-service-desk")
                .containsEntry("userTask_answerReferral", Groups.CLINICAL_SAFETY);
        assertThat(story.entries(reference))
                .contains("desk: Known of the resolved HSSI: Clinical safety. The EDM is asked.");
        assertThat(story.timeline(reference)).containsAnyOf("page-queued", "paged-nobody");
        story.passes(reference, ofMinutes(20));
        assertThat(story.openTasks(reference)).containsKey("userTask_callLevel3");
    }

    @Test
    @Clause({"IH-7", "OOH-19"})
    void ih7_it_is_not_closed_before_the_edm_was_heard_on_a_risk() {
        story.resolvedByTelephone(DESK, reference);
        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", DESK);
        story.completes(
                DESK,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "yes", "checkedWith", "St Example's Hospital"));
        story.detailsAgreed(DESK, DESK, reference);

        assertThatThrownBy(() -> story.completes(DESK, reference, "userTask_closeHssi", Map.of()))
                .hasStackTraceContaining("The EDM has not been heard yet on the risk");

        reached();
        guided("no");
        story.completes(DESK, reference, "userTask_closeHssi", Map.of());
    }

    @Test
    @Clause({"IH-7", "OOH-17"})
    void ih7_managed_again_the_edm_is_asked_once_only() {
        story.resolvedByTelephone(DESK, reference);
        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", DESK);

        story.completes(
                DESK,
                reference,
                "userTask_checkResolution",
                Map.of("resolvedForUsers", "no", "checkedWith", "Ward 5", "seen", "The same error"));

        assertThat(story.open(reference, CALL)).hasSize(1);
        story.resolvedByTelephone(DESK, reference);
        assertThat(story.open(reference, CALL)).hasSize(1);
    }

    @Test
    @Clause({"IH-7", "OOH-6"})
    void ih7_a_risk_that_is_found_after_the_edm_has_spoken_is_put_to_them_too() {
        story.completes(
                DESK,
                reference,
                "userTask_driveResolution",
                Map.of("nextStep", "conference-call", "what", "Help is needed"));
        reached();
        guided("yes");

        story.bean(ReportHarm.class).report(reference, "A wrong dose was given", DESK);

        assertThat(story.openTasks(reference)).containsKey(CALL);
    }

    private void guided(String required) {
        story.completes(
                EDM, reference, GUIDANCE, Map.of("handling", "Call each hour", "communicationsRequired", required));
    }

    private void reached() {
        story.completes(DESK, reference, CALL, Map.of("answered", "yes", "who", "EDM", "relayed", "All that is known"));
    }
}
